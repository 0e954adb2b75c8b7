package org.tributary.drills.checker.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.drills.checker.laws.Examples.FIRST_VISIT;
import static org.tributary.drills.checker.laws.Examples.NINE;
import static org.tributary.drills.checker.laws.Examples.SECOND_VISIT;
import static org.tributary.drills.checker.laws.Examples.booked;
import static org.tributary.drills.checker.laws.Examples.given;
import static org.tributary.drills.checker.laws.Examples.published;
import static org.tributary.drills.checker.laws.Examples.with;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tributary.drills.checker.evidence.StoredEvent;
import org.tributary.drills.journal.Poison;

class TopicsEqualStoresSpec {

    private static final StoredEvent FIRST = booked(1, FIRST_VISIT, NINE);
    private static final StoredEvent SECOND = booked(2, SECOND_VISIT, NINE.plus(Duration.ofHours(2)));

    private final EverythingCommittedIsPublished nothingIsMissing = new EverythingCommittedIsPublished();
    private final NothingElseIsPublished nothingIsMore = new NothingElseIsPublished();

    @Test
    void what_is_stored_is_on_the_topic_byte_for_byte() {
        var sound = given().stored(FIRST, SECOND).published(published(FIRST, 0, 0), published(SECOND, 0, 1));

        assertThat(nothingIsMissing.breaches(sound.evidence())).isEmpty();
        assertThat(nothingIsMore.breaches(sound.evidence())).isEmpty();
    }

    @Test
    void a_stored_event_that_never_came_to_the_topic_is_missing() {
        var skipped = given().stored(FIRST, SECOND).published(published(SECOND, 0, 0));

        assertThat(nothingIsMissing.breaches(skipped.evidence()))
                .singleElement()
                .asString()
                .contains(FIRST.eventId());
    }

    @Test
    void a_record_that_was_never_stored_is_made_up() {
        var madeUp = given().stored(FIRST).published(published(FIRST, 0, 0), published(SECOND, 0, 1));

        assertThat(nothingIsMore.breaches(madeUp.evidence()))
                .singleElement()
                .asString()
                .contains("never stored");
    }

    @Test
    void one_byte_of_difference_is_noticed() {
        var altered = given().stored(FIRST).published(with(published(FIRST, 0, 0), "metadata", "{ }"));

        assertThat(nothingIsMore.breaches(altered.evidence())).hasSize(1);
    }

    @Test
    void a_header_that_the_event_does_not_have_is_noticed() {
        var altered = given().stored(FIRST).published(with(published(FIRST, 0, 0), "ce_clinicid", FIRST_VISIT));

        assertThat(nothingIsMore.breaches(altered.evidence())).hasSize(1);
    }

    @Test
    void what_the_drill_forged_is_passed_over() {
        var poisoned = given().stored(FIRST)
                .published(published(FIRST, 0, 0), with(published(SECOND, 0, 1), Poison.HEADER, "bad-json"));

        assertThat(nothingIsMore.breaches(poisoned.evidence())).isEmpty();
    }
}
