package org.tributary.notes;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.notes.NoteCommand.LeaveNote;
import org.tributary.notes.NoteCommand.RewordNote;
import org.tributary.notes.NoteEvent.NoteLeft;
import org.tributary.notes.NoteEvent.NoteReworded;
import org.tributary.notes.NoteRejection.NeverLeft;
import org.tributary.notes.NoteRejection.Rude;
import org.tributary.platform.kernel.RejectedException;

@Aggregate
class NoteAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable NoteId id;

    private @Nullable ClinicId clinic;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LeaveNote command) {
        refuseRude(command.words());
        apply(new NoteLeft(command.noteId(), command.clinicId(), command.words()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RewordNote command) {
        refuseRude(command.words());
        if (clinic == null) {
            throw new RejectedException(new NeverLeft(command.noteId()));
        }
        apply(new NoteReworded(command.noteId(), clinic, command.words()));
    }

    @EventSourcingHandler
    void on(NoteEvent event) {
        id = event.noteId();
        clinic = event.clinicId();
    }

    private static void refuseRude(String words) {
        if (words.contains("!")) {
            throw new RejectedException(new Rude(words.length()));
        }
    }
}
