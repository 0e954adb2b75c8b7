package org.tributary.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Holds every component, nested value and constant to what was published: {@code contracts/schema.txt} has a line for each.
 * The approved files show one value of each event; this says what every value may look like.
 */
class PublishedSchemaTest {

    private final Set<String> published =
            new LinkedHashSet<>(ApprovedContracts.schema().lines().toList());
    private final Set<String> today = SchemaLines.of(Examples.types());

    @Test
    void nothing_published_was_removed_renamed_retyped_unsealed_or_made_optional() {
        assertThat(published.stream().filter(line -> !today.contains(line)))
                .as(
                        "published, and gone from the code: readers of stored events rely on it. Put it back, and say the new"
                                + " thing in a new revision (the next .vN in @EventType, with an upcaster)")
                .isEmpty();
    }

    @Test
    void what_is_added_to_something_published_may_be_absent() {
        assertThat(added().stream().filter(line -> isPublished(owner(line)) && !mayBeAdded(line)))
                .as(
                        "added to a published record without @Nullable: events stored before it lack it. Make it @Nullable, or"
                                + " make a new revision (the next .vN in @EventType, with an upcaster)")
                .isEmpty();
    }

    @Test
    void what_is_added_is_written_down() {
        assertThat(added())
                .as("additions that src/test/resources/contracts/schema.txt does not have yet: add these lines to it."
                        + " A new constant is parked by readers that do not know it yet, so they are upgraded first")
                .isEmpty();
    }

    private List<String> added() {
        return today.stream().filter(line -> !published.contains(line)).toList();
    }

    private boolean isPublished(String owner) {
        return published.stream().anyMatch(line -> owner(line).equals(owner));
    }

    private static boolean mayBeAdded(String line) {
        return line.contains("?") || line.contains(" = ");
    }

    private static String owner(String line) {
        return line.substring(0, line.indexOf(' '));
    }
}
