package org.tributary.notes;

import java.util.Optional;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.tributary.events.ClinicId;

/** The cast. */
final class Examples {

    static final ClinicId NORTH = ClinicId.of("00000000-0000-7000-8000-0000000000a1");
    static final ClinicId SOUTH = ClinicId.of("00000000-0000-7000-8000-0000000000a2");
    static final NoteId REMINDER = NoteId.of("00000000-0000-7000-8000-000000000001");
    static final Note NOTE = new Note(REMINDER, NORTH, "Bring towels");

    private Examples() {}

    /** Every id names the same note, but for one that names none. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OneNote {

        static final NoteId NONE = NoteId.of("00000000-0000-7000-8000-000000000009");

        @Bean
        Notes notes() {
            return id -> id.equals(NONE) ? Optional.empty() : Optional.of(NOTE);
        }
    }
}
