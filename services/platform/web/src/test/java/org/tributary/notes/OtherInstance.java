package org.tributary.notes;

import java.util.Objects;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/** A service that runs beside the one under test, with the same surroundings. */
record OtherInstance(ConfigurableApplicationContext context) implements AutoCloseable {

    /** The same service once more, on the same database and topics. */
    static OtherInstance besides(ConfigurableEnvironment first) {
        return of(SameNotes.class, first);
    }

    /** Another service, with these settings of its own. */
    static OtherInstance of(Class<?> service, ConfigurableEnvironment first, String... settings) {
        var variables = Objects.requireNonNull(first.getPropertySources().get("tributary-test"));
        return new OtherInstance(new SpringApplicationBuilder(service)
                .initializers(context -> {
                    var sources = context.getEnvironment().getPropertySources();
                    sources.addFirst(variables);
                    sources.addFirst(new SimpleCommandLinePropertySource("its-own", settings));
                })
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
        NoteTypes.class,
        NotesProjection.class,
        RewordNoteEndpoint.class
    })
    static class SameNotes {}
}
