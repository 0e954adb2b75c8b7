package org.tributary.clinicalrecord.patient;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Examples.APRIL_1;
import static org.tributary.clinicalrecord.Examples.ASHA;
import static org.tributary.clinicalrecord.Examples.FIRST_CLINIC;
import static org.tributary.clinicalrecord.Examples.MARCH_3_SCREENED;
import static org.tributary.clinicalrecord.Examples.MARCH_6_10AM;
import static org.tributary.clinicalrecord.Examples.NORTH;
import static org.tributary.clinicalrecord.patient.PatientExamples.aPatient;
import static org.tributary.clinicalrecord.patient.PatientExamples.registered;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tributary.clinicalrecord.patient.Consents.Consent;
import org.tributary.clinicalrecord.patient.PatientCommand.RecordConsent;
import org.tributary.clinicalrecord.patient.PatientRejection.ConsentInTheFuture;
import org.tributary.clinicalrecord.patient.PatientRejection.ConsentTooEarly;
import org.tributary.clinicalrecord.patient.PatientRejection.NeverRegistered;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentMeans;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentPurpose;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentRecorded;

class RecordConsentSpec {

    @Test
    void what_a_patient_consents_to_is_recorded_and_what_they_withdraw_as_well() {
        aPatient().given(registered()).when(say(true, MARCH_3_SCREENED)).then(said(true, MARCH_3_SCREENED));
        aPatient()
                .given(registered(), said(true, MARCH_3_SCREENED))
                .when(say(false, MARCH_6_10AM))
                .then(said(false, MARCH_6_10AM));
    }

    @Test
    void the_same_again_changes_nothing() {
        aPatient()
                .given(registered(), said(true, MARCH_3_SCREENED))
                .when(say(true, MARCH_3_SCREENED))
                .thenNothingNew();
    }

    @Test
    void the_same_again_counts_where_something_else_was_recorded_of_the_same_moment_meanwhile() {
        aPatient()
                .given(registered(), said(true, MARCH_3_SCREENED), said(false, MARCH_3_SCREENED))
                .when(say(true, MARCH_3_SCREENED))
                .then(said(true, MARCH_3_SCREENED));
    }

    @Test
    void the_latest_counts_however_late_an_earlier_one_is_recorded() {
        var consents = Consents.NONE
                .with(consent(false, MARCH_6_10AM))
                .with(consent(true, MARCH_3_SCREENED))
                .with(consent(true, MARCH_6_10AM));

        assertThat(consents.at(ConsentPurpose.TREATMENT, APRIL_1)).contains(consent(true, MARCH_6_10AM));
        assertThat(consents.at(ConsentPurpose.TREATMENT, MARCH_6_10AM.minusMillis(1)))
                .contains(consent(true, MARCH_3_SCREENED));
        assertThat(consents.at(ConsentPurpose.TREATMENT, MARCH_3_SCREENED.minusMillis(1)))
                .isEmpty();
        assertThat(consents.at(ConsentPurpose.OUTCOME_STATISTICS, APRIL_1)).isEmpty();
    }

    @Test
    void nobody_has_said_what_they_will_say_or_what_nobody_could_ask_yet() {
        var tomorrow = APRIL_1.plus(1, DAYS);
        var before = FIRST_CLINIC.minusMillis(1);

        aPatient().given(registered()).when(say(true, tomorrow)).thenRejected(new ConsentInTheFuture(tomorrow));
        aPatient().given(registered()).when(say(true, before)).thenRejected(new ConsentTooEarly(before));
        aPatient().when(say(true, MARCH_6_10AM)).thenRejected(new NeverRegistered(ASHA));
    }

    private static Consent consent(boolean given, Instant at) {
        return new Consent(ConsentPurpose.TREATMENT, given, "2026-02", ConsentMeans.PAPER, at);
    }

    private static RecordConsent say(boolean given, Instant at) {
        return new RecordConsent(ASHA, NORTH, consent(given, at), FIRST_CLINIC, APRIL_1);
    }

    private static ConsentRecorded said(boolean given, Instant at) {
        return new ConsentRecorded(ASHA, NORTH, ConsentPurpose.TREATMENT, given, "2026-02", ConsentMeans.PAPER, at);
    }
}
