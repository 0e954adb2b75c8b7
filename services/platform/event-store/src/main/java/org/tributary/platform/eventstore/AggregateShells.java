package org.tributary.platform.eventstore;

import java.util.Arrays;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.tributary.events.Event;
import org.tributary.platform.kernel.State;

/** Has every command of every declared kind of thing carried out by its shell. */
record AggregateShells(
        ObjectProvider<AggregateShell<?, ?, ?, ?>> shells,
        CommandBus commands,
        EventStore events,
        LockFactory locks,
        SnapshotTriggerDefinition snapshots)
        implements SmartInitializingSingleton {

    /** Before anything is started that could ask. */
    @Override
    public void afterSingletonsInstantiated() {
        shells.forEach(this::subscribe);
    }

    private <S extends State<S, E>, C, E extends Event> void subscribe(AggregateShell<S, C, ?, E> shell) {
        var model = new LivingModel<>(shell.evolution());
        var things = repositoryOf(model);
        kindsOf(shell.commands())
                .forEach(kind -> commands.subscribe(kind.getName(), message -> {
                    var command = shell.commands().cast(message.getPayload());
                    var id = shell.target().apply(command).toString();
                    things.loadOrCreate(id, () -> model.notYet(id))
                            .execute(thing ->
                                    shell.carryOut(thing.state(), command).forEach(AggregateLifecycle::apply));
                    return null;
                }));
    }

    private <S extends State<S, ?>> Repository<Living<S>> repositoryOf(LivingModel<S> model) {
        var states = model.evolution().states();
        return EventSourcingRepository.builder(model.entityClass())
                .aggregateModel(model)
                .aggregateFactory(model)
                .eventStore(events)
                .lockFactory(locks)
                .snapshotTriggerDefinition(_ -> snapshots.prepareTrigger(states))
                .build();
    }

    private static Stream<Class<?>> kindsOf(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(AggregateShells::kindsOf)
                : Stream.of(family);
    }
}
