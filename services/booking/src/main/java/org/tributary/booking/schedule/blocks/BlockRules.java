package org.tributary.booking.schedule.blocks;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.time.Instant;
import java.util.List;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.schedule.blocks.BlockRejection.BlockedAlready;
import org.tributary.booking.schedule.blocks.BlockRejection.BlockedDifferently;
import org.tributary.booking.schedule.blocks.BlockRejection.NoSuchStretch;
import org.tributary.booking.schedule.blocks.BlockRejection.PatientsAreThere;
import org.tributary.booking.schedule.blocks.BlockRejection.UnknownBlock;
import org.tributary.events.BlockId;
import org.tributary.platform.kernel.Decision;

/** When a clinic may be closed against its hours, and a therapist be away against their shifts. */
public final class BlockRules {

    private BlockRules() {}

    /**
     * Blocks a stretch of time.
     *
     * @param others that the clinic or the therapist has
     * @param underWay the visits of patients who are there then
     * @param planned the fact, if nothing is said against it
     */
    public static <I extends BlockId, E> Decision<E> plan(
            List<Block<I>> others, Block<I> wanted, Instant at, List<TimeSpan> underWay, E planned) {
        if (others.contains(wanted)) {
            return alreadyDone();
        }
        if (isAmong(others, wanted.id())) {
            return rejected(new BlockedDifferently(wanted.id()));
        }
        if (!wanted.liesAhead(at)) {
            return rejected(new NoSuchStretch(wanted.id(), wanted.during()));
        }
        if (!underWay.isEmpty()) {
            return rejected(new PatientsAreThere(underWay));
        }
        return others.stream()
                .filter(other -> other.during().overlaps(wanted.during()))
                .findFirst()
                .<Decision<E>>map(other -> rejected(new BlockedAlready(other.id(), other.during())))
                .orElseGet(() -> accepted(planned));
    }

    /** Gives the time back. */
    public static <I extends BlockId, E> Decision<E> lift(List<Block<I>> blocks, I id, E lifted) {
        return isAmong(blocks, id) ? accepted(lifted) : rejected(new UnknownBlock(id));
    }

    private static <I extends BlockId> boolean isAmong(List<Block<I>> blocks, I id) {
        return blocks.stream().anyMatch(block -> block.id().equals(id));
    }
}
