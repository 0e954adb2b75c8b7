package org.tributary.booking.schedule.therapists;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.TherapistEvent;
import org.tributary.events.booking.TherapistEvent.AbsenceLifted;
import org.tributary.events.booking.TherapistEvent.AbsencePlanned;
import org.tributary.events.booking.TherapistEvent.CertificateFoundInvalid;
import org.tributary.events.booking.TherapistEvent.CertificateGranted;
import org.tributary.events.booking.TherapistEvent.CertificateRevoked;
import org.tributary.events.booking.TherapistEvent.ShiftsPlanned;
import org.tributary.events.booking.TherapistEvent.TherapistRegistered;
import org.tributary.events.terms.Technique;
import org.tributary.platform.eventstore.DecisionLocks;
import org.tributary.platform.jdbc.Rows;
import org.tributary.platform.kernel.PersonalColumns;

/** Therapists, certificates and shifts, written in the transaction of the fact; what names a person is sealed. */
@Component
@ProcessingGroup("booking.therapists")
class TherapistProjection {

    private static final String SHIFTS = "insert into shift " + Rows.into(ShiftRow.class);

    private final JdbcClient db;
    private final PersonalColumns personal;
    private final DecisionLocks locks;

    TherapistProjection(JdbcClient db, PersonalColumns personal, DecisionLocks locks) {
        this.db = db;
        this.personal = personal;
        this.locks = locks;
    }

    @EventHandler
    void on(TherapistEvent event, @SequenceNumber Long version) {
        locks.beforeChanging(List.of(event.therapistId()));
        switch (event) {
            case TherapistRegistered e -> add(e, version);
            case CertificateGranted e -> grant(e, version);
            case CertificateRevoked e -> remove(e.therapistId(), e.technique(), version);
            case CertificateFoundInvalid e -> remove(e.therapistId(), e.technique(), version);
            case ShiftsPlanned e -> plan(e, version);
            case AbsencePlanned e -> add(e, version);
            case AbsenceLifted e -> remove(e, version);
        }
    }

    private void add(TherapistRegistered e, long version) {
        db.sql("""
                insert into therapist (therapist_id, display_name, subject, version)
                values (:therapist, :name, :subject, :version)
                """)
                .param("therapist", e.therapistId())
                .param("name", personal.seal(e.therapistId(), Therapists.DISPLAY_NAME, e.displayName()))
                .param("subject", e.subject())
                .param("version", version)
                .update();
    }

    private void grant(CertificateGranted e, long version) {
        db.sql("""
                insert into certificate (therapist_id, technique, number, valid_from, valid_until)
                values (:therapist, :technique, :number, coalesce(:validFrom, date '-infinity'), :validUntil)
                on conflict (therapist_id, technique, valid_from) do update
                set number = excluded.number, valid_until = excluded.valid_until
                """)
                .param("therapist", e.therapistId())
                .param("technique", e.technique())
                .param("number", personal.seal(e.therapistId(), Therapists.CERTIFICATE_NUMBER, e.number()))
                .param("validFrom", e.validFrom())
                .param("validUntil", e.validUntil())
                .update();
        advance(e.therapistId(), version);
    }

    private void plan(ShiftsPlanned e, long version) {
        var shifts = e.shifts().stream()
                .map(shift -> new ShiftRow(e.therapistId(), e.clinicId(), shift.date(), shift.starts(), shift.ends()))
                .toList();
        Rows.write(db, SHIFTS, ShiftRow.class, shifts);
        advance(e.therapistId(), version);
    }

    private void remove(TherapistId therapist, Technique technique, long version) {
        db.sql("delete from certificate where therapist_id = :therapist and technique = :technique")
                .param("therapist", therapist)
                .param("technique", technique)
                .update();
        advance(therapist, version);
    }

    private void add(AbsencePlanned e, long version) {
        db.sql("""
                insert into absence (absence_id, therapist_id, starts_at, ends_at)
                values (:absenceId, :therapistId, :startsAt, :endsAt)
                """).paramSource(e).update();
        advance(e.therapistId(), version);
    }

    private void remove(AbsenceLifted e, long version) {
        db.sql("delete from absence where absence_id = :absenceId")
                .paramSource(e)
                .update();
        advance(e.therapistId(), version);
    }

    private void advance(TherapistId therapist, long version) {
        db.sql("update therapist set version = :version where therapist_id = :therapist")
                .param("version", version)
                .param("therapist", therapist)
                .update();
    }

    private record ShiftRow(
            TherapistId therapistId, ClinicId clinicId, LocalDate day, LocalTime starts, LocalTime ends) {}
}
