package org.tributary.platform.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tributary.platform.feed.ReadRecord.Enveloped;
import org.tributary.platform.feed.ReadRecord.Known;
import org.tributary.platform.feed.ReadRecord.UnknownRevision;
import org.tributary.platform.feed.ReadRecord.UnknownType;
import org.tributary.platform.feed.ReadRecord.Unread;
import org.tributary.platform.feed.ReadRecord.Unreadable;
import org.tributary.platform.feed.ReadRecord.UnreadableFact;

/**
 * Records of one partition, sorted by what becomes of them.
 *
 * @param handled those for the handler, in order
 * @param parked those put aside before any handler saw them
 * @param repeats how many had taken effect before
 * @param unknown how many were passed over, or handed over all the same, without this program understanding them
 * @param end how far the partition is when all of it is done
 */
record PartitionBatch(List<Enveloped> handled, List<Parked> parked, int repeats, int unknown, Cursor end) {

    /** Sorts records, which are in order of their offsets. */
    static PartitionBatch of(List<ReadRecord> records, Cursor from, Set<String> blockedBefore, Envelopes taken) {
        var sorting = new Sorting(from, blockedBefore, taken);
        records.forEach(sorting::add);
        return sorting.done(endOf(records, from));
    }

    /** How far the partition is when all of these records are done, whatever becomes of each. */
    static Cursor endOf(List<ReadRecord> records, Cursor from) {
        var end = from;
        for (var record : records) {
            var position = Objects.requireNonNullElse(record.position(), end.lastPosition());
            end = new Cursor(record.raw().offset() + 1, Math.max(end.lastPosition(), position));
        }
        return end;
    }

    /** The events for the handler. */
    List<FedEvent> events() {
        return handled.stream().map(Enveloped::event).toList();
    }

    /** Whether the handler gets nothing, and nothing is put aside. */
    boolean isNothing() {
        return handled.isEmpty() && parked.isEmpty();
    }

    private static final class Sorting {

        private final Envelopes taken;
        private final Set<String> blocked;
        private final List<Enveloped> handled = new ArrayList<>();
        private final List<Parked> parked = new ArrayList<>();
        private int repeats;
        private int unknown;
        private long lastPosition;

        Sorting(Cursor from, Set<String> blockedBefore, Envelopes taken) {
            this.taken = taken;
            this.blocked = new HashSet<>(blockedBefore);
            this.lastPosition = from.lastPosition();
        }

        void add(ReadRecord record) {
            var position = record.position();
            if (position != null) {
                if (position <= lastPosition) {
                    repeats++;
                    return;
                }
                lastPosition = position;
            }
            if (blocked.contains(record.key())) {
                parked.add(Parked.successor(record));
                return;
            }
            switch (record) {
                case Known known -> handled.add(known);
                case Unread unread -> addUnread(unread);
                case UnknownType type -> addUnknown(type);
                case UnknownRevision revision when taken == Envelopes.ALL -> addUnknown(revision);
                case UnknownRevision revision ->
                    park(
                            revision,
                            "Revision unknown to this program: "
                                    + revision.event().type());
                case UnreadableFact fact when taken == Envelopes.ALL -> addUnknown(fact);
                case UnreadableFact fact -> park(fact, fact.reason());
                case Unreadable unreadable -> park(unreadable, unreadable.reason());
            }
        }

        PartitionBatch done(Cursor end) {
            return new PartitionBatch(handled, parked, repeats, unknown, end);
        }

        private void addUnread(Unread record) {
            if (taken != Envelopes.NONE) {
                handled.add(record);
            }
        }

        private void addUnknown(Enveloped record) {
            unknown++;
            if (taken == Envelopes.ALL) {
                handled.add(record);
            }
        }

        private void park(ReadRecord record, String reason) {
            blocked.add(record.key());
            parked.add(Parked.because(record, reason));
        }
    }
}
