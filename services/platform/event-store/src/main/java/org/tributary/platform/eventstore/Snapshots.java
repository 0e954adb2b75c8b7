package org.tributary.platform.eventstore;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;
import org.tributary.events.Event;
import org.tributary.platform.kernel.PersonalVault;
import org.tributary.platform.kernel.StateCodec;

/**
 * Writes an aggregate down as a snapshot and brings it back. What may be personal is sealed under the key of the person, so
 * that the snapshot ends with the key. A snapshot of other code, or that cannot be read, is none: the events say the same.
 */
final class Snapshots {

    private static final Logger log = LoggerFactory.getLogger(Snapshots.class);

    private static final String KEY = "key";

    private final PersonalVault vault;
    private final Supplier<List<SnapshotKind>> kinds;
    private final StateCodec codec = new StateCodec();

    /** The kinds are asked for once there is a snapshot, when all of them are known. */
    Snapshots(PersonalVault vault, Supplier<List<SnapshotKind>> kinds) {
        this.vault = vault;
        this.kinds = SingletonSupplier.of(kinds);
    }

    /** The same with the key of the aggregate's events noted, given the first message of its stream. */
    static <T> DomainEventMessage<T> keyedLike(DomainEventMessage<?> first, DomainEventMessage<T> snapshot) {
        var key = first.getPayload() instanceof Event event ? event.key().value() : keyOf(first);
        return snapshot.andMetaData(Map.of(KEY, key));
    }

    StoredSnapshot write(DomainEventMessage<?> snapshot) {
        var kind = kindOf(snapshot.getPayload());
        var id = UUID.fromString(snapshot.getAggregateIdentifier());
        var sequence = snapshot.getSequenceNumber();
        var key = keyOf(snapshot);
        var plain = write(snapshot.getPayload(), kind.states());
        var state = kind.isPersonal() ? vault.seal(key, contextOf(id, sequence), plain) : plain;
        return new StoredSnapshot(id, sequence, key, kind.madeBy(), state);
    }

    Optional<DomainEventMessage<?>> read(StoredSnapshot stored) {
        try {
            return madeHere(stored.madeBy()).flatMap(kind -> read(stored, kind));
        } catch (RuntimeException | LinkageError e) {
            // without the message, which may have a part of the state in it
            log.warn(
                    "The snapshot of {} cannot be read, its events are: {}",
                    stored.aggregateId(),
                    e.getClass().getName());
            return Optional.empty();
        }
    }

    private Optional<DomainEventMessage<?>> read(StoredSnapshot stored, SnapshotKind kind) {
        var open = kind.isPersonal()
                ? vault.open(stored.key(), contextOf(stored.aggregateId(), stored.sequence()), stored.state())
                : Optional.of(stored.state());
        return open.map(state -> new GenericDomainEventMessage<>(
                kind.name(),
                stored.aggregateId().toString(),
                stored.sequence(),
                codec.read(state, kind.states()),
                Map.of(KEY, stored.key())));
    }

    private Optional<SnapshotKind> madeHere(String madeBy) {
        return kinds.get().stream().filter(kind -> kind.madeBy().equals(madeBy)).findAny();
    }

    private SnapshotKind kindOf(Object state) {
        return kinds.get().stream()
                .filter(kind -> kind.states().isInstance(state))
                .findAny()
                .orElseThrow();
    }

    private <S> byte[] write(Object state, Class<S> states) {
        return codec.write(states.cast(state), states);
    }

    private static UUID keyOf(DomainEventMessage<?> snapshot) {
        return (UUID) Objects.requireNonNull(snapshot.getMetaData().get(KEY), "A snapshot knows its key");
    }

    /** What the ciphertext is bound to besides its person: it cannot be taken for another aggregate's or another time's. */
    private static String contextOf(UUID aggregateId, long sequence) {
        return "snapshot#" + aggregateId + "#" + sequence;
    }
}
