package org.tributary.notes;

import java.util.Objects;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.tributary.events.EventTypes;

/** One more instance of the service under test, on the same database and topics. */
record SecondInstance(ConfigurableApplicationContext context) implements AutoCloseable {

    static SecondInstance besides(ConfigurableEnvironment first) {
        var variables = Objects.requireNonNull(first.getPropertySources().get("tributary-test"));
        return new SecondInstance(new SpringApplicationBuilder(SameNotes.class)
                .initializers(
                        context -> context.getEnvironment().getPropertySources().addFirst(variables))
                .run("--server.port=0"));
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Without a search for components, which would find those of the slices. */
    @EnableAutoConfiguration
    @Import({
        GetNoteEndpoint.class,
        JdbcNotes.class,
        LeaveNoteEndpoint.class,
        NoteAggregate.class,
        NoteProblems.class,
        NotesProjection.class,
        RewordNoteEndpoint.class
    })
    static class SameNotes {

        @Bean
        EventTypes eventTypes() {
            return EventTypes.of(NoteEvent.class);
        }
    }
}
