package org.tributary.platform.feed.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.Utils;
import org.tributary.platform.feed.CatchUpWaiter;
import org.tributary.platform.feed.FeedProjection;
import org.tributary.platform.feed.ProjectionProgress;
import org.tributary.platform.topics.TopicSettings;

/**
 * Reads the projections' progress from their checkpoints. A projection has a fact once it has passed the fact's position
 * in the partition of its key, which is the partition that the producer chose; within a partition positions only grow.
 */
public final class FeedProgress implements ProjectionProgress {

    private final String self;
    private final List<FeedProjection> projections;
    private final TopicSettings topics;
    private final CheckpointStore checkpoints;
    private final CatchUpWaiter catchUp;

    public FeedProgress(
            String self,
            List<FeedProjection> projections,
            TopicSettings topics,
            CheckpointStore checkpoints,
            CatchUpWaiter catchUp) {
        this.self = self;
        this.projections = projections;
        this.topics = topics;
        this.checkpoints = checkpoints;
        this.catchUp = catchUp;
    }

    /** A fact that has come once is not looked for again. */
    @Override
    public boolean awaitAll(List<FactPosition> facts) {
        var missing = facts.stream().filter(this::isRead).collect(Collectors.toCollection(ArrayDeque::new));
        return missing.isEmpty()
                || catchUp.await(() -> haveAllCome(missing) ? Optional.of(true) : Optional.empty())
                        .isPresent();
    }

    private boolean isRead(FactPosition fact) {
        return !fact.service().equals(self) && !readersOf(fact.service()).isEmpty();
    }

    private boolean haveAllCome(Queue<FactPosition> missing) {
        while (!missing.isEmpty() && hasCome(missing.element())) {
            missing.remove();
        }
        return missing.isEmpty();
    }

    private boolean hasCome(FactPosition fact) {
        var readers = readersOf(fact.service());
        var topic = topics.topicOf(fact.service());
        return checkpoints.feedsPast(fact.position(), readers, topic, hashOf(fact.key())) == readers.size();
    }

    private Set<String> readersOf(String service) {
        return projections.stream()
                .filter(projection -> projection.services().contains(service))
                .map(FeedProjection::name)
                .collect(Collectors.toSet());
    }

    private static int hashOf(UUID key) {
        return Utils.toPositive(Utils.murmur2(key.toString().getBytes(UTF_8)));
    }
}
