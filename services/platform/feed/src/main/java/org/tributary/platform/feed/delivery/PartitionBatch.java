package org.tributary.platform.feed.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tributary.platform.feed.EnvelopeMode;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.feed.delivery.DecodedRecord.Enveloped;
import org.tributary.platform.feed.delivery.DecodedRecord.Fact;
import org.tributary.platform.feed.delivery.DecodedRecord.Skipped;
import org.tributary.platform.feed.delivery.DecodedRecord.UnknownRevision;
import org.tributary.platform.feed.delivery.DecodedRecord.UnknownType;
import org.tributary.platform.feed.delivery.DecodedRecord.Unreadable;
import org.tributary.platform.feed.delivery.DecodedRecord.UnreadableFact;
import org.tributary.platform.feed.parking.Parked;

/**
 * Records of one partition, sorted by what becomes of them.
 *
 * @param handled those for the handler, in order
 * @param parked those put aside before any handler saw them
 * @param repeats how many had taken effect before
 * @param unknown how many were passed over, or handed over all the same, without this program understanding them
 * @param end how far the partition is when all of it is done
 */
record PartitionBatch(List<Enveloped> handled, List<Parked> parked, int repeats, int unknown, Checkpoint end) {

    /** Sorts records, which are in order of their offsets. */
    static PartitionBatch of(
            List<DecodedRecord> records, Checkpoint from, Set<String> blockedBefore, EnvelopeMode mode) {
        var sorting = new Sorting(from, blockedBefore, mode);
        records.forEach(sorting::add);
        return sorting.done(endOf(records, from));
    }

    /** How far the partition is when all of these records are done, whatever becomes of each. */
    static Checkpoint endOf(List<DecodedRecord> records, Checkpoint from) {
        var end = from;
        for (var record : records) {
            var position = Objects.requireNonNullElse(record.position(), end.lastPosition());
            end = new Checkpoint(record.raw().offset() + 1, Math.max(end.lastPosition(), position));
        }
        return end;
    }

    /** The events for the handler. */
    List<ReceivedEvent> events() {
        return handled.stream().map(Enveloped::event).toList();
    }

    /** Whether the handler gets nothing, and nothing is put aside. */
    boolean isNothing() {
        return handled.isEmpty() && parked.isEmpty();
    }

    private static final class Sorting {

        private final EnvelopeMode mode;
        private final Set<String> blocked;
        private final List<Enveloped> handled = new ArrayList<>();
        private final List<Parked> parked = new ArrayList<>();
        private int repeats;
        private int unknown;
        private long lastPosition;

        Sorting(Checkpoint from, Set<String> blockedBefore, EnvelopeMode mode) {
            this.mode = mode;
            this.blocked = new HashSet<>(blockedBefore);
            this.lastPosition = from.lastPosition();
        }

        void add(DecodedRecord record) {
            var position = record.position();
            if (position != null) {
                if (position <= lastPosition) {
                    repeats++;
                    return;
                }
                lastPosition = position;
            }
            if (blocked.contains(record.key())) {
                parked.add(record.putAsideBehindAnother());
                return;
            }
            switch (record) {
                case Fact fact -> handled.add(fact);
                case Skipped skipped -> addSkipped(skipped);
                case UnknownType type -> addUnknown(type);
                case UnknownRevision revision when mode == EnvelopeMode.ALL -> addUnknown(revision);
                case UnknownRevision revision ->
                    park(
                            revision,
                            "Revision unknown to this program: "
                                    + revision.event().type());
                case UnreadableFact fact when mode == EnvelopeMode.ALL -> addUnknown(fact);
                case UnreadableFact fact -> park(fact, fact.reason());
                case Unreadable unreadable -> park(unreadable, unreadable.reason());
            }
        }

        PartitionBatch done(Checkpoint end) {
            return new PartitionBatch(handled, parked, repeats, unknown, end);
        }

        private void addSkipped(Skipped record) {
            if (mode != EnvelopeMode.NONE) {
                handled.add(record);
            }
        }

        private void addUnknown(Enveloped record) {
            unknown++;
            if (mode == EnvelopeMode.ALL) {
                handled.add(record);
            }
        }

        private void park(DecodedRecord record, String reason) {
            blocked.add(record.key());
            parked.add(record.putAside(reason));
        }
    }
}
