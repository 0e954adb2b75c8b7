package org.tributary.notes;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.tributary.events.EventTypes;

@SpringBootApplication
class NotesService {

    @Bean
    EventTypes eventTypes() {
        return EventTypes.of(NoteEvent.class);
    }
}
