package org.tributary.clinicalrecord;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.platform.testkit.TableOwners;

/** Who owns each of the service's tables, and which statements of others name one, with the reason. */
class TablesTest {

    private static final Map<String, String> OWNERS = Map.ofEntries(
            entry("adverse_reaction", "views/sessions"),
            entry("appointment", "views/appointments"),
            entry("certificate", "views/therapists"),
            entry("clinic", "views/clinics"),
            entry("confirmed_warning", "views/sessions"),
            entry("course", "views/courses"),
            entry("decided_gate", "patient"),
            entry("ended_enrolment", "views/patients"),
            entry("enrolment", "views/patients"),
            entry("erasure", "erasure"),
            entry("granted_certificate", "views/therapists"),
            entry("hold", "hold"),
            entry("incident", "views/incidents"),
            entry("merge", "merge"),
            entry("merged_record", "views/patients"),
            entry("patient", "views/patients"),
            entry("patient_search", "patient"),
            entry("patient_trait", "views/patients"),
            entry("policy", "policy"),
            entry("policy_trial", "trial"),
            entry("policy_trial_booking", "trial"),
            entry("policy_trial_sample", "trial"),
            entry("policy_version", "policy"),
            entry("recorded_since", "merge"),
            entry("referral", "views/referrals"),
            entry("screening", "views/screenings"),
            entry("session", "views/sessions"),
            entry("session_amendment", "views/sessions"),
            entry("session_note", "views/sessions"),
            entry("technique_applied", "views/sessions"),
            entry("therapist", "views/therapists"));

    /** The wall between clinics is a part of the statement that reads; a course is read with its sessions; who was screened before
     * decisions were told is found among the forms. */
    private static final List<String> KNOWN = List.of(
            "patient/DecidedGates.java names screening, which is of views/screenings",
            "views/courses/Courses.java names enrolment, which is of views/patients",
            "views/courses/Courses.java names session, which is of views/sessions",
            "views/sessions/Sessions.java names enrolment, which is of views/patients");

    @Test
    void each_table_has_an_owner() {
        assertThat(TableOwners.ofThisService().tables()).isEqualTo(OWNERS.keySet());
    }

    @Test
    void a_tables_name_stands_with_its_owner_only() {
        assertThat(TableOwners.ofThisService().trespassers(OWNERS)).isEqualTo(KNOWN);
    }
}
