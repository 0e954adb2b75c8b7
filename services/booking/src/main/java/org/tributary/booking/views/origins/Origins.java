package org.tributary.booking.views.origins;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;

/** The courses and referrals of which a visit may be, as far as booking has heard. */
@Component
public class Origins {

    private final JdbcClient db;

    Origins(JdbcClient db) {
        this.db = db;
    }

    /** Whether the patient has this course at the clinic, and it goes on. */
    public boolean include(CourseId course, PatientId patient, ClinicId clinic) {
        return db.sql("""
                select exists (select from course
                    where course_id = :course and patient_id = :patient and clinic_id = :clinic and not closed)
                """)
                .param("course", course)
                .param("patient", patient)
                .param("clinic", clinic)
                .query(Boolean.class)
                .single();
    }

    /** Whether the clinic accepted this referral for the patient, or for whoever it would turn out to be. */
    public boolean include(ReferralId referral, PatientId patient, ClinicId clinic) {
        return db.sql("""
                select exists (select from referral
                    where referral_id = :referral and coalesce(patient_id, :patient) = :patient and clinic_id = :clinic)
                """)
                .param("referral", referral)
                .param("patient", patient)
                .param("clinic", clinic)
                .query(Boolean.class)
                .single();
    }
}
