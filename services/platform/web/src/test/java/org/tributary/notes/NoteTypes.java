package org.tributary.notes;

import org.springframework.context.annotation.Bean;
import org.tributary.events.EventTypes;

/** The facts that are told of notes. */
class NoteTypes {

    @Bean
    EventTypes eventTypes() {
        return EventTypes.of(NoteEvent.class);
    }
}
