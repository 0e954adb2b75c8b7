package org.tributary.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tributary.events.ApprovedContracts.JSON;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.node.ObjectNode;

/** What was published stays readable, and what is written today is what was approved. */
class EventContractsTest {

    private static final String WHAT_TO_DO = """

            %s is published: stored events and other services rely on its JSON.
            - Only a @Nullable component was added? Fill it in the sample and put the JSON below into
              src/test/resources/contracts/%s.json; the older form stays tested as one with absent components.
            - Anything else is a new revision: leave this record and its file as they are, add a record with the next
              revision in its @EventType, its sample, its file, and an upcaster from this one.
            - Not yet published by any release? Put the JSON below into the file.

            %s
            """;

    static List<Event> samples() {
        return Examples.all();
    }

    @Test
    void every_type_has_one_sample_and_one_approved_file() {
        var names = new TreeSet<String>();
        Examples.types().all().forEach(type -> names.add(EventTypes.nameOf(type)));

        assertThat(Examples.all())
                .extracting(sample -> EventTypes.nameOf(sample.getClass()))
                .as("samples in Examples")
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(ApprovedContracts.types())
                .as("files in src/test/resources/contracts; a type without a file has not been approved, and a file"
                        + " without a type means that stored events can no longer be read")
                .isEqualTo(names);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_is_written_as_approved(Event sample) {
        var type = EventTypes.nameOf(sample.getClass());
        var written = ApprovedContracts.pretty(sample);

        assertThat(written).as(WHAT_TO_DO, type, type, written).isEqualTo(ApprovedContracts.read(type));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_approved_file_is_read_as_its_sample(Event sample) {
        var type = EventTypes.nameOf(sample.getClass());

        assertThat(JSON.readValue(ApprovedContracts.read(type), sample.getClass()))
                .isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void fields_that_a_later_version_added_are_passed_over(Event sample) {
        var later = (ObjectNode) JSON.readTree(ApprovedContracts.read(EventTypes.nameOf(sample.getClass())));
        later.put("addedLater", "something");
        later.putObject("alsoAddedLater").put("deep", 1);

        assertThat(JSON.readValue(later.toString(), sample.getClass())).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void fields_that_may_be_absent_may_be_left_out(Event sample) {
        var bare = Shapes.withoutWhatMayBeAbsent(sample);
        var withoutNulls = JSON.rebuild()
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build()
                .writeValueAsString(bare);

        assertThat(withoutNulls).doesNotContain("null");
        assertThat(JSON.readValue(withoutNulls, sample.getClass())).isEqualTo(bare);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_fills_everything_so_that_its_file_shows_everything(Event sample) {
        assertThat(Shapes.emptyPlaces(sample)).isEmpty();
    }

    @Test
    void a_number_is_never_made_up_for_one_that_is_missing() {
        var type = "tributary.clinical-record.TechniqueApplied.v1";
        var withoutMinutes = (ObjectNode) JSON.readTree(ApprovedContracts.read(type));
        withoutMinutes.remove("minutes");

        assertThatThrownBy(() -> JSON.readValue(
                        withoutMinutes.toString(), Examples.types().find(type).orElseThrow()))
                .isInstanceOf(MismatchedInputException.class);
    }
}
