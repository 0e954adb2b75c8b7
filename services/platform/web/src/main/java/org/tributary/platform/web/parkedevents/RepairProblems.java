package org.tributary.platform.web.parkedevents;

import static org.springframework.http.HttpStatus.CONFLICT;

import org.springframework.http.ProblemDetail;
import org.tributary.platform.feed.parking.RepairRejection;
import org.tributary.platform.feed.parking.RepairRejection.AlreadySettled;
import org.tributary.platform.feed.parking.RepairRejection.BeingRepaired;
import org.tributary.platform.feed.parking.RepairRejection.NoSuchFeed;
import org.tributary.platform.feed.parking.RepairRejection.NotFirstOfItsKey;
import org.tributary.platform.web.Problem;
import org.tributary.platform.web.ProblemMapping;

/** How it reads that a parked event cannot be retried or discarded as asked. */
class RepairProblems implements ProblemMapping<RepairRejection> {

    @Override
    public ProblemDetail toProblem(RepairRejection rejection) {
        return switch (rejection) {
            case NotFirstOfItsKey r ->
                Problem.of(CONFLICT, "not-first-of-its-key", "Another event of its key comes before it")
                        .with("first", r.first());
            case BeingRepaired _ ->
                Problem.of(CONFLICT, "being-repaired", "Somebody else is repairing this key just now");
            case AlreadySettled r ->
                Problem.of(CONFLICT, "already-settled", "It is parked no longer")
                        .with("outcome", r.outcome());
            case NoSuchFeed r ->
                Problem.of(CONFLICT, "no-such-feed", "This service has no such feed any more; it can only be discarded")
                        .with("feed", r.feed());
        };
    }

    @Override
    public Class<RepairRejection> of() {
        return RepairRejection.class;
    }
}
