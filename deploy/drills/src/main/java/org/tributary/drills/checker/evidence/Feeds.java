package org.tributary.drills.checker.evidence;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tributary.drills.journal.Poison;

/** Who reads whose topics: every feed of every service. */
public final class Feeds {

    private static final String BOOKING = "booking";
    private static final String RECORD = "clinical-record";
    private static final String REFERRAL = "referral";

    private Feeds() {}

    /**
     * A feed of a service's database that follows another service's topic.
     *
     * @param reads the types of which it reads what the facts say
     */
    public record Feed(String database, String name, String follows, Predicate<String> reads) {

        /** Whether it must put this aside. Audit keeps what it cannot read like everything else. */
        boolean isStoppedBy(Poison poison) {
            return switch (poison.stops()) {
                case NOBODY -> false;
                case READERS_OF_ITS_TYPE -> !isAudit() && reads.test(Objects.requireNonNull(poison.type()));
                case EVERYBODY -> !isAudit();
            };
        }

        private boolean isAudit() {
            return database.equals("audit");
        }

        public String topic() {
            return Stores.topicOf(follows);
        }

        @Override
        public String toString() {
            return database + "'s feed " + name;
        }
    }

    public static List<Feed> all() {
        return List.of(
                new Feed(BOOKING, "patients", RECORD, of("Patient")),
                new Feed(BOOKING, "origins", RECORD, of("Course")),
                new Feed(BOOKING, "origins", REFERRAL, of("ReferralAccepted")),
                new Feed("clinical_record", "clinics", BOOKING, of("Clinic")),
                new Feed("clinical_record", "therapists", BOOKING, of("Therapist", "Certificate", "Shifts")),
                new Feed("clinical_record", "certificates", BOOKING, of("Certificate")),
                new Feed(REFERRAL, "clinics", BOOKING, of("Clinic")),
                new Feed(REFERRAL, "patients", RECORD, of("Patient")),
                new Feed(REFERRAL, "when-appointment-booked-then-referral-scheduled", BOOKING, _ -> true),
                new Feed("outcomes", "clinics", BOOKING, of("Clinic")),
                new Feed("outcomes", "courses", RECORD, of("Patient").negate()),
                new Feed("audit", "ledger", BOOKING, _ -> true),
                new Feed("audit", "ledger", RECORD, _ -> true),
                new Feed("audit", "ledger", REFERRAL, _ -> true));
    }

    /** Types whose names begin with one of these words. */
    private static Predicate<String> of(String... words) {
        return type -> {
            var name = type.replaceFirst("^tributary\\.[a-z-]+\\.", "");
            return Stream.of(words).anyMatch(name::startsWith);
        };
    }

    /** The databases that have feeds. */
    public static List<String> databases() {
        return all().stream().map(Feed::database).distinct().toList();
    }
}
