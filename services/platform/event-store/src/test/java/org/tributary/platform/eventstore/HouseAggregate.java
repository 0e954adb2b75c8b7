package org.tributary.platform.eventstore;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.Event;
import org.tributary.events.EventType;
import org.tributary.events.PatientId;

/** A second kind of thing in the same table. */
@Aggregate
class HouseAggregate {

    /** What can be asked of it. */
    record OpenHouse(@TargetAggregateIdentifier ClinicId clinicId) {}

    /** What it records. */
    sealed interface HouseEvent extends Event {

        @EventType("tributary.test.HouseOpened.v1")
        record HouseOpened(ClinicId clinicId) implements HouseEvent {

            @Override
            public ClinicId aggregateId() {
                return clinicId;
            }

            @Override
            public ClinicId key() {
                return clinicId;
            }

            @Override
            public @Nullable PatientId patientId() {
                return null;
            }
        }
    }

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable ClinicId id;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OpenHouse command) {
        apply(new HouseEvent.HouseOpened(command.clinicId()));
    }

    @EventSourcingHandler
    void on(HouseEvent event) {
        id = ((HouseEvent.HouseOpened) event).clinicId();
    }
}
