package org.tributary.booking.therapist;

import static org.tributary.booking.therapist.Examples.DRAINAGE;
import static org.tributary.booking.therapist.Examples.MARA;
import static org.tributary.booking.therapist.Examples.granted;
import static org.tributary.booking.therapist.Examples.registered;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.schedule.blocks.BlockRejection.BlockedAlready;
import org.tributary.booking.schedule.blocks.BlockRejection.BlockedDifferently;
import org.tributary.booking.schedule.blocks.BlockRejection.NoSuchStretch;
import org.tributary.booking.schedule.blocks.BlockRejection.PatientsAreThere;
import org.tributary.booking.schedule.blocks.BlockRejection.UnknownBlock;
import org.tributary.booking.therapist.TherapistCommand.LiftAbsence;
import org.tributary.booking.therapist.TherapistCommand.PlanAbsence;
import org.tributary.booking.therapist.TherapistCommand.RevokeCertificate;
import org.tributary.booking.therapist.TherapistDecider.Context;
import org.tributary.booking.therapist.TherapistRejection.NeverRegistered;
import org.tributary.booking.therapist.TherapistRejection.NotCertifiedFor;
import org.tributary.events.AbsenceId;
import org.tributary.events.booking.TherapistEvent;
import org.tributary.events.booking.TherapistEvent.AbsenceLifted;
import org.tributary.events.booking.TherapistEvent.AbsencePlanned;
import org.tributary.events.booking.TherapistEvent.CertificateRevoked;
import org.tributary.platform.testkit.Spec;

/** When a therapist cannot come, or may not use a technique any more. */
class PlanAbsenceSpec {

    private static final AbsenceId SICK_LEAVE = AbsenceId.of("00000000-0000-7000-8000-0000000000f1");
    private static final AbsenceId HOLIDAY = AbsenceId.of("00000000-0000-7000-8000-0000000000f2");
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final TimeSpan WEEK = daysFromNow(0, 7);

    @Test
    void a_therapist_is_away_against_their_shifts() {
        absent(List.of()).given(registered()).when(away(SICK_LEAVE, WEEK)).then(gone(SICK_LEAVE, WEEK));
    }

    @Test
    void asking_twice_is_one_absence() {
        absent(List.of())
                .given(registered(), gone(SICK_LEAVE, WEEK))
                .when(away(SICK_LEAVE, WEEK))
                .thenNothingNew();
        absent(List.of())
                .given(registered(), gone(SICK_LEAVE, WEEK))
                .when(away(SICK_LEAVE, daysFromNow(0, 8)))
                .thenRejected(new BlockedDifferently(SICK_LEAVE));
    }

    @Test
    void who_is_away_is_not_away_once_more() {
        absent(List.of())
                .given(registered(), gone(SICK_LEAVE, WEEK))
                .when(away(HOLIDAY, daysFromNow(6, 9)))
                .thenRejected(new BlockedAlready(SICK_LEAVE, WEEK));
    }

    @Test
    void an_absence_lies_ahead_and_has_an_end() {
        for (var none : List.of(daysFromNow(2, 1), daysFromNow(-2, -1), daysFromNow(1, 400))) {
            absent(List.of())
                    .given(registered())
                    .when(away(HOLIDAY, none))
                    .thenRejected(new NoSuchStretch(HOLIDAY, none));
        }
    }

    @Test
    void whom_the_therapist_has_received_is_not_sent_away() {
        var visit = new TimeSpan(NOW, NOW.plus(Duration.ofHours(1)));

        absent(List.of(visit))
                .given(registered())
                .when(away(SICK_LEAVE, WEEK))
                .thenRejected(new PatientsAreThere(List.of(visit)));
    }

    @Test
    void an_absence_is_lifted_once() {
        lifting()
                .given(registered(), gone(SICK_LEAVE, WEEK))
                .when(new LiftAbsence(MARA, SICK_LEAVE))
                .then(new AbsenceLifted(MARA, SICK_LEAVE));
        lifting()
                .given(registered())
                .when(new LiftAbsence(MARA, SICK_LEAVE))
                .thenRejected(new UnknownBlock(SICK_LEAVE));
    }

    @Test
    void a_certificate_is_revoked_once() {
        var revoked = new CertificateRevoked(MARA, DRAINAGE.technique());

        revoking()
                .given(registered(), granted(DRAINAGE))
                .when(new RevokeCertificate(MARA, DRAINAGE.technique()))
                .then(revoked);
        revoking()
                .given(registered(), granted(DRAINAGE), revoked)
                .when(new RevokeCertificate(MARA, DRAINAGE.technique()))
                .thenRejected(new NotCertifiedFor(DRAINAGE.technique()));
        revoking()
                .given(registered())
                .when(new RevokeCertificate(MARA, DEEP_KNEADING))
                .thenRejected(new NotCertifiedFor(DEEP_KNEADING));
    }

    @Test
    void nobody_unknown_is_away_or_loses_a_certificate() {
        absent(List.of()).when(away(SICK_LEAVE, WEEK)).thenRejected(new NeverRegistered(MARA));
        lifting().when(new LiftAbsence(MARA, SICK_LEAVE)).thenRejected(new NeverRegistered(MARA));
        revoking().when(new RevokeCertificate(MARA, DEEP_KNEADING)).thenRejected(new NeverRegistered(MARA));
    }

    private static Spec<Therapist, PlanAbsence, TherapistEvent> absent(List<TimeSpan> underWay) {
        return new Spec<>(
                new Therapist.Unregistered(),
                Therapist::after,
                (therapist, c) -> TherapistDecider.decide(therapist, c, Context.with(underWay)));
    }

    private static Spec<Therapist, LiftAbsence, TherapistEvent> lifting() {
        return new Spec<>(
                new Therapist.Unregistered(),
                Therapist::after,
                (therapist, c) -> TherapistDecider.decide(therapist, c, Context.NONE));
    }

    private static Spec<Therapist, RevokeCertificate, TherapistEvent> revoking() {
        return new Spec<>(
                new Therapist.Unregistered(),
                Therapist::after,
                (therapist, c) -> TherapistDecider.decide(therapist, c, Context.NONE));
    }

    private static PlanAbsence away(AbsenceId absence, TimeSpan during) {
        return new PlanAbsence(MARA, absence, during, NOW);
    }

    private static AbsencePlanned gone(AbsenceId absence, TimeSpan during) {
        return new AbsencePlanned(MARA, absence, during.startsAt(), during.endsAt());
    }

    private static TimeSpan daysFromNow(int from, int to) {
        return new TimeSpan(NOW.plus(Duration.ofDays(from)), NOW.plus(Duration.ofDays(to)));
    }
}
