package org.tributary.booking.views.desk;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.tributary.booking.schedule.LocalDays;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.views.agenda.AppointmentRows;
import org.tributary.booking.views.clinics.ClinicDirectory;
import org.tributary.booking.views.desk.AttentionView.ExpiringCertificate;
import org.tributary.booking.views.desk.AttentionView.Item;
import org.tributary.booking.views.desk.AttentionView.Why;
import org.tributary.booking.views.therapists.TherapistNames;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;
import org.tributary.events.terms.Technique;

/** Finds what needs somebody at a clinic: one statement for the visits, one for the certificates. */
@Component
class WhatNeedsAttention {

    private static final int SOON_IN_DAYS = 60;

    private final JdbcClient db;
    private final ClinicDirectory clinics;
    private final TherapistNames names;
    private final AppointmentRows rows;
    private final Clock clock;

    WhatNeedsAttention(
            JdbcClient db, ClinicDirectory clinics, TherapistNames names, AppointmentRows rows, Clock clock) {
        this.db = db;
        this.clinics = clinics;
        this.names = names;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What needs somebody at the clinic.
     *
     * @throws org.tributary.platform.web.NotFound if there is no such clinic
     */
    AttentionView at(ClinicId id, @Nullable Instant until) {
        var days = daysPlannedFor(id, clinics.get(id).zone());
        return new AttentionView(id, items(id, days, until), named(expiring(id, days)));
    }

    /** From today to the last visit. */
    private LocalDays daysPlannedFor(ClinicId clinic, ZoneId zone) {
        var now = clock.instant();
        var last = db.sql("select max(starts_at) from appointment where clinic_id = :clinic")
                .param("clinic", clinic.value())
                .query((row, nr) -> row.getObject(1, OffsetDateTime.class))
                .list()
                .getFirst();
        return LocalDays.of(
                new TimeSpan(now, last == null || last.toInstant().isBefore(now) ? now : last.toInstant()), zone);
    }

    /** The earliest first. */
    private List<Item> items(ClinicId clinic, LocalDays days, @Nullable Instant until) {
        return db.sql("""
                select * from (
                    select appointment.*, status as why,
                        case when status = 'SUSPENDED' then suspended_reasons else '{}' end as details
                    from appointment
                    where clinic_id = :clinic and status in ('PROVISIONAL', 'SUSPENDED', 'DISPLACED')
                      and (status = 'DISPLACED' or starts_at >= :now)
                    union all
                    select appointment.*, 'CERTIFICATE', missing.techniques
                    from appointment
                    cross join lateral (
                        select array_agg(planned.technique order by planned.technique) as techniques
                        from unnest(appointment.techniques) as planned (technique)
                        where not exists (
                            select 1 from certificate
                            where certificate.therapist_id = appointment.therapist_id
                              and certificate.technique = planned.technique
                              and (cast(:days as date[]))[width_bucket(appointment.starts_at, cast(:midnights as timestamptz[]))]
                                between certificate.valid_from and certificate.valid_until)
                    ) as missing
                    where clinic_id = :clinic and status in ('PROVISIONAL', 'BOOKED', 'SUSPENDED')
                      and starts_at >= :now and missing.techniques is not null
                ) as item
                where cast(:until as timestamptz) is null or starts_at < :until
                order by starts_at, appointment_id, why
                """)
                .param("clinic", clinic.value())
                .param("days", array("date", days.dates()))
                .param("midnights", array("timestamptz", days.midnights()))
                .param("now", clock.instant().atOffset(UTC))
                .param("until", until == null ? null : until.atOffset(UTC))
                .query(this::item)
                .list();
    }

    private Item item(ResultSet row, int nr) throws SQLException {
        var details = (String[]) row.getArray("details").getArray();
        return new Item(rows.mapRow(row, nr), Why.valueOf(row.getString("why")), List.of(details));
    }

    /** Of whoever works here today or later, the first to end first. One after which another goes on does not end. */
    private List<ExpiringCertificate> expiring(ClinicId clinic, LocalDays days) {
        var today = days.dates().getFirst();
        return db.sql("""
                select therapist_id, technique, valid_until, (
                        select count(*) from appointment
                        where appointment.clinic_id = :clinic and appointment.therapist_id = certificate.therapist_id
                          and status in ('PROVISIONAL', 'BOOKED', 'SUSPENDED') and starts_at >= :now
                          and certificate.technique = any (techniques)
                          and (cast(:days as date[]))[width_bucket(starts_at, cast(:midnights as timestamptz[]))] > certificate.valid_until
                          and not exists (
                            select from certificate other
                            where other.therapist_id = certificate.therapist_id and other.technique = certificate.technique
                              and (cast(:days as date[]))[width_bucket(starts_at, cast(:midnights as timestamptz[]))]
                                between other.valid_from and other.valid_until)
                    ) as appointments_after
                from certificate
                where valid_until between :today and :soon
                  and not exists (
                    select from certificate next
                    where next.therapist_id = certificate.therapist_id and next.technique = certificate.technique
                      and next.valid_from <= certificate.valid_until + 1 and next.valid_until > certificate.valid_until)
                  and therapist_id in (select therapist_id from shift where clinic_id = :clinic and day >= :today)
                order by valid_until, therapist_id, technique
                """)
                .param("clinic", clinic.value())
                .param("days", array("date", days.dates()))
                .param("midnights", array("timestamptz", days.midnights()))
                .param("now", clock.instant().atOffset(UTC))
                .param("today", today)
                .param("soon", today.plusDays(SOON_IN_DAYS))
                .query((row, nr) -> new ExpiringCertificate(
                        new TherapistId(row.getObject("therapist_id", UUID.class)),
                        null,
                        Technique.valueOf(row.getString("technique")),
                        row.getObject("valid_until", LocalDate.class),
                        row.getInt("appointments_after")))
                .list();
    }

    private List<ExpiringCertificate> named(List<ExpiringCertificate> found) {
        var called = names.of(
                found.stream().map(ExpiringCertificate::therapistId).distinct().toList());
        return found.stream()
                .map(it -> new ExpiringCertificate(
                        it.therapistId(),
                        called.get(it.therapistId()),
                        it.technique(),
                        it.validUntil(),
                        it.appointmentsAfter()))
                .toList();
    }

    private static SqlArrayValue array(String type, List<?> elements) {
        return new SqlArrayValue(type, elements.stream().map(Object::toString).toArray());
    }
}
