package org.tributary.audit.views.timeline;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tributary.events.Event;
import org.tributary.events.EventTypes;
import org.tributary.events.approvals.ApprovalEvent;
import org.tributary.events.booking.BookingEvent;
import org.tributary.events.clinicalrecord.ClinicalRecordEvent;
import org.tributary.events.clinicalrecord.PolicyEvent;
import org.tributary.events.referral.ReferralServiceEvent;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an auditor reads of each kind of fact, by its published sample: {@code sentences.txt} has a line for each, which is read
 * before it is added.
 */
class EverySentenceTest {

    private static final Path SAMPLES = Path.of("../../shared-events/src/test/resources/contracts");
    private static final Path SENTENCES = Path.of("src/test/resources/sentences.txt");

    private static final EventTypes TYPES = EventTypes.of(
            ApprovalEvent.class,
            BookingEvent.class,
            ClinicalRecordEvent.class,
            PolicyEvent.class,
            ReferralServiceEvent.class);

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void each_kind_of_fact_has_the_sentence_that_was_read() throws IOException {
        assertThat(said()).isEqualTo(Files.readString(SENTENCES));
    }

    /** Samples are full of what must not be read here. */
    @Test
    void no_sentence_names_a_person_or_says_why() throws IOException {
        assertThat(said()).doesNotContain("Asha", "Mira", "VMT", "Patient called", "@demo", "+353");
    }

    private static String said() {
        return TYPES.all().stream()
                .map(type -> EventTypes.nameOf(type) + "\n    " + Sentences.of(sample(type)))
                .sorted()
                .collect(joining("\n", "", "\n"));
    }

    private static Event sample(Class<? extends Event> type) {
        try {
            return JSON.readValue(Files.readString(SAMPLES.resolve(EventTypes.nameOf(type) + ".json")), type);
        } catch (IOException e) {
            throw new IllegalStateException("No sample of " + type, e);
        }
    }
}
