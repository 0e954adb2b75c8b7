package org.tributary.booking.schedule.therapists;

import static java.time.ZoneOffset.UTC;

import java.sql.Types;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.TherapistEvent;
import org.tributary.events.booking.TherapistEvent.AbsenceLifted;
import org.tributary.events.booking.TherapistEvent.AbsencePlanned;
import org.tributary.events.booking.TherapistEvent.CertificateGranted;
import org.tributary.events.booking.TherapistEvent.CertificateRevoked;
import org.tributary.events.booking.TherapistEvent.Shift;
import org.tributary.events.booking.TherapistEvent.ShiftsPlanned;
import org.tributary.events.booking.TherapistEvent.TherapistRegistered;
import org.tributary.platform.eventstore.DecisionLocks;
import org.tributary.platform.kernel.PersonalColumns;

/** Therapists, certificates and shifts, written in the transaction of the fact; what names a person is sealed. */
@Component
@ProcessingGroup("booking.therapists")
class TherapistProjection {

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
            case CertificateRevoked e -> revoke(e, version);
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
                .param("therapist", e.therapistId().value())
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
                .param("therapist", e.therapistId().value())
                .param("technique", e.technique().name())
                .param("number", personal.seal(e.therapistId(), Therapists.CERTIFICATE_NUMBER, e.number()))
                .param("validFrom", e.validFrom(), Types.DATE)
                .param("validUntil", e.validUntil())
                .update();
        advance(e.therapistId(), version);
    }

    private void plan(ShiftsPlanned e, long version) {
        e.shifts().forEach(shift -> add(e, shift));
        advance(e.therapistId(), version);
    }

    private void add(ShiftsPlanned e, Shift shift) {
        db.sql("""
                insert into shift (therapist_id, clinic_id, day, starts, ends)
                values (:therapist, :clinic, :day, :starts, :ends)
                """)
                .param("therapist", e.therapistId().value())
                .param("clinic", e.clinicId().value())
                .param("day", shift.date())
                .param("starts", shift.starts())
                .param("ends", shift.ends())
                .update();
    }

    private void revoke(CertificateRevoked e, long version) {
        db.sql("delete from certificate where therapist_id = :therapist and technique = :technique")
                .param("therapist", e.therapistId().value())
                .param("technique", e.technique().name())
                .update();
        advance(e.therapistId(), version);
    }

    private void add(AbsencePlanned e, long version) {
        db.sql("""
                insert into absence (absence_id, therapist_id, starts_at, ends_at)
                values (:absence, :therapist, :startsAt, :endsAt)
                """)
                .param("absence", e.absenceId().value())
                .param("therapist", e.therapistId().value())
                .param("startsAt", e.startsAt().atOffset(UTC))
                .param("endsAt", e.endsAt().atOffset(UTC))
                .update();
        advance(e.therapistId(), version);
    }

    private void remove(AbsenceLifted e, long version) {
        db.sql("delete from absence where absence_id = :absence")
                .param("absence", e.absenceId().value())
                .update();
        advance(e.therapistId(), version);
    }

    private void advance(TherapistId therapist, long version) {
        db.sql("update therapist set version = :version where therapist_id = :therapist")
                .param("version", version)
                .param("therapist", therapist.value())
                .update();
    }
}
