package org.tributary.drills.checker.evidence;

import java.util.List;

/** Who reads whose topics: every feed of every service. */
public final class Feeds {

    private static final String BOOKING = "booking";
    private static final String RECORD = "clinical-record";
    private static final String REFERRAL = "referral";

    private Feeds() {}

    /** A feed of a service's database that reads another service's topic. */
    public record Feed(String database, String name, String reads) {

        /** Whether it keeps what it cannot read like everything else. */
        public boolean keepsUnreadable() {
            return database.equals("audit");
        }

        public String topic() {
            return Stores.topicOf(reads);
        }

        @Override
        public String toString() {
            return database + "'s feed " + name;
        }
    }

    public static List<Feed> all() {
        return List.of(
                new Feed(BOOKING, "patients", RECORD),
                new Feed("clinical_record", "clinics", BOOKING),
                new Feed("clinical_record", "therapists", BOOKING),
                new Feed(REFERRAL, "clinics", BOOKING),
                new Feed(REFERRAL, "patients", RECORD),
                new Feed(REFERRAL, "when-appointment-booked-then-referral-scheduled", BOOKING),
                new Feed("outcomes", "clinics", BOOKING),
                new Feed("outcomes", "courses", RECORD),
                new Feed("audit", "ledger", BOOKING),
                new Feed("audit", "ledger", RECORD),
                new Feed("audit", "ledger", REFERRAL));
    }

    /** The databases that have feeds. */
    public static List<String> databases() {
        return all().stream().map(Feed::database).distinct().toList();
    }
}
