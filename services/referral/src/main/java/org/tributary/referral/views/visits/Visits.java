package org.tributary.referral.views.visits;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.AppointmentId;
import org.tributary.events.ReferralId;
import org.tributary.platform.jdbc.RowMappers;

/** Knows the visits that were booked because of a referral. */
@Component
public class Visits {

    private final JdbcClient db;

    Visits(JdbcClient db) {
        this.db = db;
    }

    /** All of a referral, the earliest first. */
    public List<Visit> of(ReferralId referral) {
        return db.sql("""
                select appointment_id, patient_id, clinic_id, starts_at, status from referral_visit
                where referral_id = :referral order by starts_at, appointment_id
                """)
                .param("referral", referral)
                .query(RowMappers.of(Visit.class))
                .list();
    }

    /** Because of which referral a visit was booked, once what was told of it up to this fact has arrived. */
    public Optional<ReferralId> referralOf(AppointmentId appointment, long sequence) {
        return db.sql("""
                select referral_id from referral_visit
                where appointment_id = :appointment and sequence >= :sequence
                """)
                .param("appointment", appointment)
                .param("sequence", sequence)
                .query(RowMappers.of(ReferralId.class))
                .optional();
    }

    /** Whether a visit was booked because of any. */
    public boolean isKnown(AppointmentId appointment) {
        return db.sql("select exists (select from referral_visit where appointment_id = :appointment)")
                .param("appointment", appointment)
                .query(Boolean.class)
                .single();
    }
}
