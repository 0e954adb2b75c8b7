package org.tributary.booking;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.platform.testkit.TableOwners;

/** Who owns each of booking's tables. Nobody else's statements name it. */
class TablesTest {

    private static final Map<String, String> OWNERS = Map.ofEntries(
            entry("absence", "schedule"),
            entry("certificate", "schedule"),
            entry("claim", "schedule"),
            entry("clinic", "schedule"),
            entry("closure", "schedule"),
            entry("opening_hours", "schedule"),
            entry("room", "schedule"),
            entry("shift", "schedule"),
            entry("therapist", "schedule"),
            entry("therapist_subject", "therapist"),
            entry("appointment", "views/agenda"),
            entry("calendar", "views/calendars"),
            entry("calendar_entry", "views/calendars"),
            entry("course", "views/origins"),
            entry("referral", "views/origins"),
            entry("merged_record", "views/patients"),
            entry("patient_clinic", "views/patients"),
            entry("patient_consent", "views/patients"),
            entry("patient_gate", "views/patients"),
            entry("patient_screening", "views/patients"),
            entry("screened_patient", "views/patients"),
            entry("series", "views/series"),
            entry("series_visit", "views/series"),
            entry("replanning", "replanning"),
            entry("waiting_list", "waitinglist"),
            entry("missed_offer", "waitinglist"),
            entry("freed_stretch", "waitinglist"),
            entry("scheduled_tasks", "waitinglist"));

    @Test
    void each_table_has_an_owner() {
        assertThat(TableOwners.ofThisService().tables()).isEqualTo(OWNERS.keySet());
    }

    @Test
    void a_tables_name_stands_with_its_owner_only() {
        assertThat(TableOwners.ofThisService().trespassers(OWNERS)).isEmpty();
    }
}
