package org.tributary.audit.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.events.AppointmentId;
import org.tributary.events.ApprovalId;
import org.tributary.events.ApprovalKey;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.IncidentId;
import org.tributary.events.PartnerId;
import org.tributary.events.PatientId;
import org.tributary.events.PolicyId;
import org.tributary.events.PolicyTrialId;
import org.tributary.events.ReferralId;
import org.tributary.events.RoomId;
import org.tributary.events.ScreeningId;
import org.tributary.events.SessionId;
import org.tributary.events.SubjectId;
import org.tributary.events.TherapistId;
import org.tributary.events.approvals.ApprovalEvent.ApprovalRefused;
import org.tributary.events.approvals.ApprovalEvent.ApprovalRequested;
import org.tributary.events.booking.AppointmentEvent.AppointmentBooked;
import org.tributary.events.booking.AppointmentEvent.AppointmentCancelled;
import org.tributary.events.booking.AppointmentEvent.CancelledBy;
import org.tributary.events.booking.AppointmentEvent.ExceptionApproved;
import org.tributary.events.booking.AppointmentEvent.ExceptionRequested;
import org.tributary.events.booking.AppointmentEvent.HouseRule;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.IncidentEvent.IncidentOpened;
import org.tributary.events.clinicalrecord.IncidentEvent.InvalidCertificate;
import org.tributary.events.clinicalrecord.PatientEvent.Answer;
import org.tributary.events.clinicalrecord.PatientEvent.PatientScreened;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.clinicalrecord.PolicyEvent.PolicyProposed;
import org.tributary.events.clinicalrecord.PolicyEvent.PolicyRatified;
import org.tributary.events.clinicalrecord.PolicyEvent.PolicyTrialStarted;
import org.tributary.events.clinicalrecord.PolicyEvent.RatificationEnd;
import org.tributary.events.clinicalrecord.PolicyEvent.RatificationGivenUp;
import org.tributary.events.clinicalrecord.SessionEvent.SessionStarted;
import org.tributary.events.clinicalrecord.SessionEvent.TechniqueApplied;
import org.tributary.events.referral.ReferralEvent.Priority;
import org.tributary.events.referral.ReferralEvent.ReferralReceived;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Pressure;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;

class SentencesSpec {

    private static final PatientId ASHA = PatientId.of("00000000-0000-7000-8000-000000000001");
    private static final ClinicId RIVERSIDE = ClinicId.of("00000000-0000-7000-8000-000000000002");
    private static final TherapistId MIRA = TherapistId.of("00000000-0000-7000-8000-000000000003");
    private static final RoomId BLUE_ROOM = RoomId.of("00000000-0000-7000-8000-000000000004");
    private static final AppointmentId CHECKUP = AppointmentId.of("00000000-0000-7000-8000-000000000005");
    private static final CourseId COURSE = CourseId.of("00000000-0000-7000-8000-000000000006");
    private static final SessionId SESSION = SessionId.of("00000000-0000-7000-8000-000000000007");
    private static final ApprovalId APPROVAL = ApprovalId.of("00000000-0000-7000-8000-000000000011");
    private static final Instant TUESDAY_10AM = Instant.parse("2026-03-03T10:00:00Z");

    @Test
    void a_booking_says_what_for_and_when() {
        assertThat(Sentences.of(booked(true)))
                .isEqualTo("A visit for treatment was booked for 3 March 2026, 10:00 UTC,"
                        + " provisionally until a clearance is on file");
        assertThat(Sentences.of(booked(false)))
                .isEqualTo("A visit for treatment was booked for 3 March 2026, 10:00 UTC");
    }

    @Test
    void a_visit_against_the_rules_says_that_a_second_person_is_wanted_and_agreed() {
        assertThat(Sentences.of(new ExceptionRequested(
                        CHECKUP, ASHA, RIVERSIDE, APPROVAL, List.of(HouseRule.SHIFT), "desk@demo", "Has a cold")))
                .isEqualTo("The visit is against the rules of shift, and provisional until a second person agrees");
        assertThat(Sentences.of(new ExceptionApproved(CHECKUP, ASHA, RIVERSIDE, APPROVAL, "desk2@demo")))
                .isEqualTo("A second person agreed to the visit against the rules");
    }

    @Test
    void a_version_of_the_policy_says_from_when_on_it_is_in_force() {
        var policy = PolicyId.of("00000000-0000-7000-8000-000000000014");
        assertThat(Sentences.of(new PolicyProposed(policy, "2026-12", "{}", "admin@demo")))
                .isEqualTo("Version 2026-12 of the clinical policy was proposed");
        assertThat(Sentences.of(new PolicyTrialStarted(
                        policy, "2026-12", PolicyTrialId.next(), null, TUESDAY_10AM, "admin@demo")))
                .isEqualTo("Version 2026-12 of the clinical policy was tried on the recorded past");
        assertThat(Sentences.of(new PolicyRatified(policy, "2026-12", TUESDAY_10AM, APPROVAL, "lead@demo")))
                .isEqualTo("Version 2026-12 of the clinical policy was ratified, from 3 March 2026, 10:00 UTC on");
        assertThat(Sentences.of(new RatificationGivenUp(policy, "2026-12", APPROVAL, RatificationEnd.REFUSED)))
                .isEqualTo("Version 2026-12 of the clinical policy was not ratified: refused");
    }

    @Test
    void an_incident_says_whether_a_fact_or_a_certificate_speaks_against_the_session() {
        var certificate = new InvalidCertificate(MIRA, Technique.LYMPHATIC_DRAINAGE, TUESDAY_10AM);

        assertThat(Sentences.of(incident(List.of("ACUTE_DVT_OR_PE"), null)))
                .isEqualTo("A fact was learnt that speaks against a session that had been given");
        assertThat(Sentences.of(incident(List.of(), certificate)))
                .isEqualTo("A session had been given under a certificate that turned out to have been invalid");
    }

    private static IncidentOpened incident(List<String> reasons, @Nullable InvalidCertificate certificate) {
        return new IncidentOpened(
                IncidentId.next(), ASHA, RIVERSIDE, SESSION, TUESDAY_10AM, reasons, TUESDAY_10AM, certificate, null);
    }

    @Test
    void an_approval_says_what_for_and_names_nobody() {
        var key = new ApprovalKey(ASHA.value());
        var visit = new SubjectId(CHECKUP.value());
        assertThat(Sentences.of(new ApprovalRequested(
                        APPROVAL,
                        key,
                        "house-exception",
                        visit,
                        RIVERSIDE,
                        ASHA,
                        "desk@demo",
                        "Has a cold",
                        TUESDAY_10AM)))
                .isEqualTo("A second person was asked to approve, by 3 March 2026, 10:00 UTC: house exception");
        assertThat(Sentences.of(new ApprovalRefused(
                        APPROVAL, key, "house-exception", visit, RIVERSIDE, ASHA, "desk2@demo", "Has a cold")))
                .isEqualTo("A second person refused: house exception");
    }

    @Test
    void a_cancellation_says_whose_wish_it_was_but_not_why() {
        assertThat(Sentences.of(new AppointmentCancelled(
                        CHECKUP, ASHA, RIVERSIDE, CancelledBy.PATIENT, "Has a cold", true, null)))
                .isEqualTo("The visit was cancelled by the patient, at short notice");
    }

    @Test
    void a_screening_says_what_it_allows_and_happened_when_it_was_answered() {
        var screened = new PatientScreened(
                ASHA,
                RIVERSIDE,
                ScreeningId.of("00000000-0000-7000-8000-000000000008"),
                ScreeningKind.FULL,
                TUESDAY_10AM,
                null,
                Map.of("bloodThinner", Answer.YES),
                List.of(),
                null,
                Gate.BLOCK,
                List.of("BLOOD_THINNER"),
                List.of(),
                "2026-01",
                TUESDAY_10AM);

        assertThat(Sentences.of(screened))
                .isEqualTo("The full safety questions were answered: the gate is block under policy 2026-01");
        assertThat(Sentences.happenedAt(screened)).contains(TUESDAY_10AM);
    }

    @Test
    void a_session_happened_when_the_patient_came_however_late_it_was_charted() {
        assertThat(Sentences.happenedAt(new SessionStarted(
                        SESSION, COURSE, ASHA, RIVERSIDE, MIRA, VisitKind.TREATMENT, TUESDAY_10AM, null)))
                .contains(TUESDAY_10AM);
        assertThat(Sentences.happenedAt(booked(false))).isEmpty();
    }

    @Test
    void a_technique_says_where_and_how_long() {
        assertThat(Sentences.of(new TechniqueApplied(
                        SESSION,
                        COURSE,
                        ASHA,
                        RIVERSIDE,
                        Technique.LYMPHATIC_DRAINAGE,
                        BodyRegion.LEFT_LEG,
                        40,
                        Pressure.LIGHT)))
                .isEqualTo("Lymphatic drainage was applied to the left leg for 40 minutes, pressure: light");
    }

    @Test
    void a_referral_says_for_what_condition() {
        assertThat(Sentences.of(new ReferralReceived(
                        ReferralId.of("00000000-0000-7000-8000-00000000000a"),
                        PartnerId.of("00000000-0000-7000-8000-000000000009"),
                        null,
                        Condition.LYMPHEDEMA,
                        null,
                        Priority.URGENT,
                        List.of(),
                        null,
                        null,
                        null)))
                .isEqualTo("A partner referred the person for lymphedema, priority: urgent");
    }

    private static AppointmentBooked booked(boolean provisional) {
        return new AppointmentBooked(
                CHECKUP,
                ASHA,
                RIVERSIDE,
                MIRA,
                BLUE_ROOM,
                VisitKind.TREATMENT,
                TUESDAY_10AM,
                TUESDAY_10AM.plusSeconds(3600),
                List.of(),
                provisional,
                null,
                null,
                null);
    }
}
