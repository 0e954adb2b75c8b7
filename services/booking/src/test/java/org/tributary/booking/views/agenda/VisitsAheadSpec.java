package org.tributary.booking.views.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.booking.views.patients.Preparation;
import org.tributary.booking.views.patients.TreatmentConsent;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.AppointmentStatus;
import org.tributary.events.clinicalrecord.FormsDue;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.VisitKind;

/** Of which visits it is said what to ask the patient before, and what. */
class VisitsAheadSpec {

    private static final Instant TEN = Instant.parse("2026-07-07T09:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-07-07T10:00:00Z");

    @Test
    void a_visit_is_ahead_until_it_is_over() {
        assertThat(visit(AppointmentStatus.BOOKED).isAhead(ELEVEN.minusNanos(1000)))
                .isTrue();
        assertThat(visit(AppointmentStatus.BOOKED).isAhead(ELEVEN)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = AppointmentStatus.class,
            names = {"PROVISIONAL", "BOOKED", "SUSPENDED", "CHECKED_IN"})
    void a_visit_that_may_take_place_is_ahead(AppointmentStatus status) {
        assertThat(visit(status).isAhead(TEN)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = AppointmentStatus.class,
            names = {"DISPLACED", "COMPLETED", "NO_SHOW", "CANCELLED"})
    void a_visit_that_is_over_or_has_lost_its_time_is_not(AppointmentStatus status) {
        assertThat(visit(status).isAhead(TEN)).isFalse();
    }

    @Test
    void what_is_due_at_its_start_is_due() {
        assertThat(dueWith(TEN.plusNanos(1000), TEN)).isEqualTo(ScreeningKind.SHORT);
        assertThat(dueWith(TEN, TEN)).isEqualTo(ScreeningKind.FULL);
        assertThat(dueWith(TEN.plusNanos(1000), TEN.plusNanos(1000))).isNull();
    }

    @Test
    void where_the_clinical_record_has_not_said_nothing_is_said() {
        var prepared = visit(AppointmentStatus.BOOKED).with(new Preparation(null, TreatmentConsent.WITHHELD));

        assertThat(prepared.formDue()).isNull();
        assertThat(prepared.consent()).isEqualTo(TreatmentConsent.WITHHELD);
    }

    private static @Nullable ScreeningKind dueWith(Instant fullFrom, Instant shortFrom) {
        var forms = new FormsDue(null, null, fullFrom, shortFrom);
        return visit(AppointmentStatus.BOOKED)
                .with(new Preparation(forms, TreatmentConsent.GIVEN))
                .formDue();
    }

    private static AppointmentView visit(AppointmentStatus status) {
        return new AppointmentView(
                AppointmentId.next(),
                ClinicId.next(),
                PatientId.next(),
                TherapistId.next(),
                RoomId.next(),
                VisitKind.TREATMENT,
                status,
                null,
                TEN,
                ELEVEN,
                Duration.ofHours(1),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                3);
    }
}
