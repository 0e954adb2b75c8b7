package org.tributary.platform.eventstore;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.EntityModel;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.kernel.State;

/** Tells Axon how events change a thing, without annotations on a class. */
record LivingModel<S extends State<S, ?>>(Evolution<S, ?> evolution)
        implements AggregateModel<Living<S>>, AggregateFactory<Living<S>> {

    @Override
    public String type() {
        return evolution.name();
    }

    @Override
    public Optional<String> declaredType(Class<?> type) {
        return Optional.of(type());
    }

    @Override
    public String getIdentifier(Living<S> thing) {
        return thing.id();
    }

    @Override
    public void publish(EventMessage<?> message, Living<S> thing) {
        thing.goOn(evolution, message);
    }

    /** Axon counts by itself. */
    @Override
    public @Nullable Long getVersion(Living<S> thing) {
        return null;
    }

    @Override
    public Living<S> createAggregateRoot(String id, DomainEventMessage<?> first) {
        return notYet(id);
    }

    /** A thing that nothing has happened to. */
    Living<S> notYet(String id) {
        return new Living<>(id, evolution.first());
    }

    @Override
    public Class<Living<S>> getAggregateType() {
        return entityClass();
    }

    @Override
    @SuppressWarnings("unchecked") // a class knows nothing of its parameters
    public Class<Living<S>> entityClass() {
        return (Class<Living<S>>) (Class<?>) Living.class;
    }

    @Override
    public String routingKey() {
        return "id";
    }

    @Override
    public <C> EntityModel<C> modelOf(Class<? extends C> part) {
        throw new UnsupportedOperationException("A thing has no parts with handlers of their own");
    }
}
