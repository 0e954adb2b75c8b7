package org.tributary.platform.feed;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tributary.events.Event;

/**
 * A view of one family of facts of one other service, such as what booking tells of its clinics.
 *
 * @param <E> the family, or a single type of it
 */
public abstract class TypedProjection<E extends Event> implements FeedProjection {

    private final String name;
    private final String service;
    private final Class<E> family;

    protected TypedProjection(String name, String service, Class<E> family) {
        this.name = name;
        this.service = service;
        this.family = family;
    }

    /** A fact, when it was recorded, and its number in the history of what it happened to. */
    public record Fact<E extends Event>(E event, Instant recordedAt, long sequence) {}

    /** Takes facts of the family; perhaps none. */
    protected abstract void take(List<Fact<E>> facts);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Set<String> services() {
        return Set.of(service);
    }

    @Override
    public boolean reads(Class<? extends Event> type) {
        return family.isAssignableFrom(type);
    }

    @Override
    public final void project(List<ReceivedEvent> batch) {
        take(batch.stream().flatMap(this::fact).toList());
    }

    private Stream<Fact<E>> fact(ReceivedEvent received) {
        return family.isInstance(received.event())
                ? Stream.of(new Fact<>(family.cast(received.event()), received.time(), received.sequence()))
                : Stream.empty();
    }
}
