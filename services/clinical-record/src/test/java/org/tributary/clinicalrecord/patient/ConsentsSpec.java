package org.tributary.clinicalrecord.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.events.clinicalrecord.PatientEvent.ConsentPurpose.OUTCOME_STATISTICS;
import static org.tributary.events.clinicalrecord.PatientEvent.ConsentPurpose.TREATMENT;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tributary.clinicalrecord.patient.Consents.Consent;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentPurpose;

/** From when to when a consent counts. */
class ConsentsSpec {

    private static final Instant TEN = Instant.parse("2026-03-06T10:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-03-06T11:00:00Z");

    @Test
    void nobody_who_was_never_asked_has_consented() {
        assertThat(Consents.NONE.counts(TREATMENT, TEN)).isFalse();
    }

    @Test
    void a_yes_counts_from_its_moment_on_up_to_the_moment_of_a_no() {
        var consents = Consents.NONE.with(said(TREATMENT, true, TEN)).with(said(TREATMENT, false, ELEVEN));

        assertThat(consents.counts(TREATMENT, justBefore(TEN))).isFalse();
        assertThat(consents.counts(TREATMENT, TEN)).isTrue();
        assertThat(consents.counts(TREATMENT, justBefore(ELEVEN))).isTrue();
        assertThat(consents.counts(TREATMENT, ELEVEN)).isFalse();
    }

    @Test
    void a_later_yes_counts_again() {
        var consents = Consents.NONE.with(said(TREATMENT, false, TEN)).with(said(TREATMENT, true, ELEVEN));

        assertThat(consents.counts(TREATMENT, TEN)).isFalse();
        assertThat(consents.counts(TREATMENT, ELEVEN)).isTrue();
    }

    @Test
    void what_was_recorded_late_counts_from_its_own_moment() {
        var consents = Consents.NONE.with(said(TREATMENT, false, ELEVEN)).with(said(TREATMENT, true, TEN));

        assertThat(consents.counts(TREATMENT, TEN)).isTrue();
        assertThat(consents.counts(TREATMENT, ELEVEN)).isFalse();
    }

    @Test
    void of_one_moment_what_was_recorded_last_counts() {
        var yes = said(TREATMENT, true, TEN);
        var no = said(TREATMENT, false, TEN);

        assertThat(Consents.NONE.with(yes).with(no).counts(TREATMENT, TEN)).isFalse();
        assertThat(Consents.NONE.with(no).with(yes).counts(TREATMENT, TEN)).isTrue();
    }

    @Test
    void each_purpose_is_asked_by_itself() {
        assertThat(Consents.NONE.with(said(OUTCOME_STATISTICS, true, TEN)).counts(TREATMENT, TEN))
                .isFalse();
    }

    private static Consent said(ConsentPurpose purpose, boolean given, Instant at) {
        return new Consent(purpose, given, null, null, at);
    }

    private static Instant justBefore(Instant moment) {
        return moment.minusNanos(1000);
    }
}
