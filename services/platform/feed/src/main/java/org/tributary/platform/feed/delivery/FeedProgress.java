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
import org.tributary.platform.feed.Progress;
import org.tributary.platform.topics.TopicSettings;

/**
 * Sees by the offsets of the projections how far they are. A projection is past a fact when it is past its position in the
 * partition of its key, which is the one that a producer chooses: there positions only grow.
 */
public final class FeedProgress implements Progress {

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

    /** What has come once stays: only what has not is looked at again. */
    @Override
    public boolean awaitAll(List<Told> facts) {
        var missing = facts.stream().filter(this::isRead).collect(Collectors.toCollection(ArrayDeque::new));
        return missing.isEmpty()
                || catchUp.await(() -> haveAllCome(missing) ? Optional.of(true) : Optional.empty())
                        .isPresent();
    }

    private boolean isRead(Told fact) {
        return !fact.service().equals(self) && !readersOf(fact.service()).isEmpty();
    }

    private boolean haveAllCome(Queue<Told> missing) {
        while (!missing.isEmpty() && hasCome(missing.element())) {
            missing.remove();
        }
        return missing.isEmpty();
    }

    private boolean hasCome(Told fact) {
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
