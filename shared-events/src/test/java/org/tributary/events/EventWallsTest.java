package org.tributary.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.events.Examples.ASHA;
import static org.tributary.events.Examples.CALENDAR;
import static org.tributary.events.Examples.HARBOUR_PHYSIO;
import static org.tributary.events.Examples.MIRA;
import static org.tributary.events.Examples.REFERRAL;
import static org.tributary.events.Examples.RIVERSIDE;
import static org.tributary.events.Examples.WISH;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.events.approvals.ApprovalEvent;
import org.tributary.events.booking.AppointmentEvent;
import org.tributary.events.booking.BookingEvent;
import org.tributary.events.booking.CalendarEvent;
import org.tributary.events.booking.ClinicEvent;
import org.tributary.events.booking.SeriesEvent;
import org.tributary.events.booking.TherapistEvent;
import org.tributary.events.booking.TherapistEvent.AbsenceLifted;
import org.tributary.events.booking.TherapistEvent.AbsencePlanned;
import org.tributary.events.booking.TherapistEvent.CertificateFoundInvalid;
import org.tributary.events.booking.TherapistEvent.CertificateGranted;
import org.tributary.events.booking.TherapistEvent.CertificateRevoked;
import org.tributary.events.booking.TherapistEvent.ShiftsPlanned;
import org.tributary.events.booking.TherapistEvent.TherapistRegistered;
import org.tributary.events.booking.WaitingListEvent;
import org.tributary.events.clinicalrecord.ClinicalRecordEvent;
import org.tributary.events.clinicalrecord.PolicyEvent;
import org.tributary.events.referral.PartnerEvent;
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
import org.tributary.events.referral.ReferralServiceEvent;

/** Where each fact lies on its topic, behind whose wall it stands, and whom it tells of. */
class EventWallsTest {

    static List<Event> samples() {
        return Examples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_key_is_fixed_by_the_kind_of_aggregate(Event event) {
        assertThat(event.key()).isEqualTo(placeOf(event).key());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_fact_stands_behind_the_wall_of_its_clinic(Event event) {
        assertThat(event.clinicId()).isEqualTo(placeOf(event).clinic());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_fact_names_the_patient_it_tells_of(Event event) {
        assertThat(event.patientId()).isEqualTo(placeOf(event).patient());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_type_is_named_after_its_service_and_its_record(Event event) {
        var service = switch (event) {
            case ApprovalEvent _ -> "approvals"; // any service tells these, under one name
            case BookingEvent _ -> "booking";
            case ClinicalRecordEvent _, PolicyEvent _ -> "clinical-record";
            case ReferralServiceEvent _ -> "referral";
            default -> throw new AssertionError("No service tells of " + event);
        };

        assertThat(EventTypes.nameOf(event.getClass()))
                .matches("tributary\\.%s\\.%s\\.v[1-9]\\d*"
                        .formatted(service, event.getClass().getSimpleName()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_identifies_a_person_does_not_reach_a_log(Event event) throws ReflectiveOperationException {
        for (var component : event.getClass().getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(Personal.class)) {
                var part = String.valueOf(component.getAccessor().invoke(event));
                assertThat(part.contains("[withheld]") || !event.toString().contains(part))
                        .as(component.toString())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_personal_part_may_be_absent_and_names_an_id_of_its_record(Event event) {
        for (var component : event.getClass().getRecordComponents()) {
            var personal = component.getAccessor().getAnnotation(Personal.class);
            if (personal != null) {
                assertThat(Shapes.mayBeAbsent(component))
                        .as(component.toString())
                        .isTrue();
                assertThat(Arrays.stream(event.getClass().getRecordComponents()))
                        .anyMatch(other -> other.getName().equals(personal.of())
                                && Id.class.isAssignableFrom(other.getType())
                                && !Shapes.mayBeAbsent(other));
            }
        }
    }

    /** What is made of a whole aggregate, such as a snapshot, is sealed under the key of its events. */
    @ParameterizedTest
    @MethodSource("samples")
    void a_personal_part_is_of_whom_the_event_is_keyed_by(Event event) throws ReflectiveOperationException {
        for (var component : event.getClass().getRecordComponents()) {
            var personal = component.getAccessor().getAnnotation(Personal.class);
            if (personal != null) {
                assertThat(event.getClass().getMethod(personal.of()).invoke(event))
                        .as(component.toString())
                        .isEqualTo(event.key());
            }
        }
    }

    private static Place placeOf(Event event) {
        return switch (event) {
            case ApprovalEvent _ -> new Place(ApprovalExamples.OF_ASHA, RIVERSIDE, ASHA);
            case BookingEvent e -> placeOf(e);
            case ClinicalRecordEvent _ -> new Place(ASHA, RIVERSIDE, ASHA);
            case PolicyEvent _ -> new Place(PolicyExamples.RELAXED, null, null);
            case ReferralServiceEvent e -> placeOf(e);
            default -> throw new AssertionError("No service tells of " + event);
        };
    }

    private static Place placeOf(BookingEvent event) {
        return switch (event) {
            case AppointmentEvent _, SeriesEvent _ -> new Place(ASHA, RIVERSIDE, ASHA);
            case WaitingListEvent _ -> new Place(WISH, RIVERSIDE, ASHA);
            case CalendarEvent _ -> new Place(CALENDAR, RIVERSIDE, null);
            case ClinicEvent _ -> new Place(RIVERSIDE, RIVERSIDE, null);
            case TherapistEvent e ->
                switch (e) {
                    case TherapistRegistered _,
                            CertificateGranted _,
                            CertificateRevoked _,
                            CertificateFoundInvalid _,
                            AbsencePlanned _,
                            AbsenceLifted _ -> new Place(MIRA, null, null);
                    case ShiftsPlanned _ -> new Place(MIRA, RIVERSIDE, null);
                };
        };
    }

    private static Place placeOf(ReferralServiceEvent event) {
        return switch (event) {
            case PartnerEvent _ -> new Place(HARBOUR_PHYSIO, null, null);
            case ReferralEvent e ->
                switch (e) {
                    case ReferralRequested _,
                            ReferralQuestionAsked _,
                            ReferralQuestionAnswered _,
                            ReferralRedirected _,
                            ReferralClosed _ -> new Place(REFERRAL, RIVERSIDE, null);
                    case ReferralAccepted _,
                            ReferralScheduled _,
                            ReferralVisitMoved _,
                            ReferralVisitLost _,
                            ReferralVisitAttended _,
                            ReferralCourseOpened _,
                            UrgentFindingReported _,
                            UrgentFindingLifted _ -> new Place(REFERRAL, RIVERSIDE, ASHA);
                };
        };
    }

    record Place(
            Id key, @Nullable ClinicId clinic, @Nullable PatientId patient) {}
}
