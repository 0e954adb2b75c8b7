package org.tributary.notes;

import static java.util.Objects.requireNonNull;
import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.rejected;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.events.ClinicId;
import org.tributary.notes.NoteCommand.LeaveNote;
import org.tributary.notes.NoteCommand.RewordNote;
import org.tributary.notes.NoteEvent.NoteLeft;
import org.tributary.notes.NoteEvent.NoteReworded;
import org.tributary.notes.NoteRejection.NeverLeft;
import org.tributary.notes.NoteRejection.Rude;
import org.tributary.platform.eventstore.AggregateShell;
import org.tributary.platform.eventstore.Evolution;
import org.tributary.platform.kernel.Decision;
import org.tributary.platform.kernel.NoContext;
import org.tributary.platform.kernel.State;

@Configuration(proxyBeanMethods = false)
class NoteAggregate {

    @Bean
    AggregateShell<Hung, NoteCommand, NoContext, NoteEvent> note() {
        return new Evolution<>(Hung.class, NoteEvent.class, new Hung(null))
                .handling(NoteCommand.class, NoteCommand::noteId, (_, _) -> NoContext.NONE, NoteAggregate::decide);
    }

    /** Nowhere, until it is left. */
    record Hung(@Nullable ClinicId clinic) implements State<Hung, NoteEvent> {

        @Override
        public Hung after(NoteEvent event) {
            return new Hung(event.clinicId());
        }
    }

    private static Decision<NoteEvent> decide(Hung note, NoteCommand command, NoContext none) {
        return switch (command) {
            case LeaveNote c
            when isRude(c.words()) -> rejected(new Rude(c.words().length()));
            case RewordNote c
            when isRude(c.words()) -> rejected(new Rude(c.words().length()));
            case LeaveNote c -> accepted(new NoteLeft(c.noteId(), c.clinicId(), c.words()));
            case RewordNote c when note.clinic() == null -> rejected(new NeverLeft(c.noteId()));
            case RewordNote c -> accepted(new NoteReworded(c.noteId(), requireNonNull(note.clinic()), c.words()));
        };
    }

    private static boolean isRude(String words) {
        return words.contains("!");
    }
}
