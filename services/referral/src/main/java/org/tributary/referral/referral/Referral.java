package org.tributary.referral.referral;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;
import org.tributary.events.referral.ReferralEvent;
import org.tributary.events.referral.ReferralEvent.ReferralAccepted;
import org.tributary.events.referral.ReferralEvent.ReferralClosed;
import org.tributary.events.referral.ReferralEvent.ReferralCourseOpened;
import org.tributary.events.referral.ReferralEvent.ReferralQuestionAnswered;
import org.tributary.events.referral.ReferralEvent.ReferralQuestionAsked;
import org.tributary.events.referral.ReferralEvent.ReferralRedirected;
import org.tributary.events.referral.ReferralEvent.ReferralRequested;
import org.tributary.events.referral.ReferralEvent.ReferralScheduled;
import org.tributary.events.referral.ReferralEvent.ReferralVisitAttended;
import org.tributary.events.referral.ReferralEvent.ReferralVisitLost;
import org.tributary.events.referral.ReferralEvent.ReferralVisitMoved;
import org.tributary.events.referral.ReferralEvent.UrgentFindingLifted;
import org.tributary.events.referral.ReferralEvent.UrgentFindingReported;
import org.tributary.platform.kernel.State;

/** A request to treat a person, from its receipt to the first visit and what follows. A value: no clock, no I/O. */
sealed interface Referral extends State<Referral, ReferralEvent> {

    record Unknown() implements Referral {}

    /** Nobody has decided yet. {@code clinic} is to look at it; none: any of the chain. */
    sealed interface Undecided extends Referral {

        @Nullable
        ClinicId clinic();
    }

    record Received(ReferralRequested request, @Nullable ClinicId clinic) implements Undecided {}

    record Questioned(
            ReferralRequested request,
            @Nullable ClinicId clinic,
            @Nullable String question) implements Undecided {}

    /** A clinic took the person on. */
    sealed interface TakenOn extends Referral {

        ReferralAccepted acceptance();

        /** Who the person is there, as soon as that is known. */
        @Nullable
        PatientId patient();

        Told told();

        TakenOn with(Told more);
    }

    /** It waits for a visit. */
    record Accepted(
            ReferralRequested request,
            ReferralAccepted acceptance,
            @Nullable PatientId patient,
            Told told) implements TakenOn {

        @Override
        public Accepted with(Told more) {
            return new Accepted(request, acceptance, patient, more);
        }
    }

    /** The first visit has a time. */
    record Scheduled(
            ReferralRequested request, ReferralAccepted acceptance, PatientId patient, PlannedVisit visit, Told told)
            implements TakenOn {

        @Override
        public Scheduled with(Told more) {
            return new Scheduled(request, acceptance, patient, visit, more);
        }
    }

    /** The person has come. */
    record Visited(ReferralRequested request, ReferralAccepted acceptance, PatientId patient, Told told)
            implements TakenOn {

        @Override
        public Visited with(Told more) {
            return new Visited(request, acceptance, patient, more);
        }
    }

    record Closed(ReferralRequested request, ReferralClosed how) implements Referral {}

    /** The visit that the partner was told of last. */
    record PlannedVisit(
            AppointmentId appointmentId, @Nullable Instant startsAt) {}

    /** What the partner was told besides: whether an urgent finding stands, and which courses were opened. */
    record Told(boolean urgent, List<CourseId> courses) {

        static final Told NOTHING = new Told(false, List.of());

        Told and(boolean urgency) {
            return new Told(urgency, courses);
        }

        Told and(CourseId course) {
            return new Told(
                    urgent, Stream.concat(courses.stream(), Stream.of(course)).toList());
        }
    }

    /** A stream that does not begin with the request is broken. */
    @Override
    default Referral after(ReferralEvent event) {
        return switch (event) {
            case ReferralRequested e -> new Received(e, e.preferredClinicId());
            case ReferralQuestionAsked e ->
                new Questioned(request(), undecided().clinic(), e.question());
            case ReferralQuestionAnswered _ ->
                new Received(request(), undecided().clinic());
            case ReferralRedirected e -> new Received(request(), e.clinicId());
            case ReferralClosed e -> new Closed(request(), e);
            case ReferralAccepted e -> new Accepted(request(), e, e.patientId(), Told.NOTHING);
            case ReferralScheduled e -> scheduled(e.patientId(), new PlannedVisit(e.appointmentId(), e.startsAt()));
            case ReferralVisitMoved e -> scheduled(e.patientId(), new PlannedVisit(e.appointmentId(), e.startsAt()));
            case ReferralVisitLost e ->
                new Accepted(
                        request(),
                        takenOn().acceptance(),
                        e.patientId(),
                        takenOn().told());
            case ReferralVisitAttended e ->
                new Visited(
                        request(),
                        takenOn().acceptance(),
                        e.patientId(),
                        takenOn().told());
            case ReferralCourseOpened e -> takenOn().with(takenOn().told().and(e.courseId()));
            case UrgentFindingReported _ -> takenOn().with(takenOn().told().and(true));
            case UrgentFindingLifted _ -> takenOn().with(takenOn().told().and(false));
        };
    }

    /** What the partner asked for. */
    default ReferralRequested request() {
        throw new IllegalStateException("Something happened to a referral that was never received");
    }

    private Scheduled scheduled(PatientId patient, PlannedVisit visit) {
        return new Scheduled(
                request(), takenOn().acceptance(), patient, visit, takenOn().told());
    }

    private Undecided undecided() {
        if (this instanceof Undecided it) {
            return it;
        }
        throw new IllegalStateException("A referral that was decided is asked about");
    }

    private TakenOn takenOn() {
        if (this instanceof TakenOn it) {
            return it;
        }
        throw new IllegalStateException("A step of a referral that nobody accepted");
    }
}
