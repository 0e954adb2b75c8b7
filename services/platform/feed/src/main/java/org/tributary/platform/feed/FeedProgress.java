package org.tributary.platform.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.Utils;
import org.tributary.platform.topics.TopicSettings;

/**
 * Sees by the offsets of the projections how far they are. A projection is past a fact when it is past its position in the
 * partition of its key, which is the one that a producer chooses: there positions only grow.
 */
final class FeedProgress implements Progress {

    private final String self;
    private final List<FeedProjection> projections;
    private final TopicSettings topics;
    private final FeedOffsets offsets;
    private final Arrivals arrivals;

    FeedProgress(
            String self,
            List<FeedProjection> projections,
            TopicSettings topics,
            FeedOffsets offsets,
            Arrivals arrivals) {
        this.self = self;
        this.projections = projections;
        this.topics = topics;
        this.offsets = offsets;
        this.arrivals = arrivals;
    }

    @Override
    public boolean awaitFact(String service, UUID key, long position) {
        var readers = readersOf(service);
        return service.equals(self)
                || readers.isEmpty()
                || arrivals.await(() -> areAllPast(readers, topics.topicOf(service), key, position))
                        .isPresent();
    }

    private Set<String> readersOf(String service) {
        return projections.stream()
                .filter(projection -> projection.services().contains(service))
                .map(FeedProjection::name)
                .collect(Collectors.toSet());
    }

    private Optional<Boolean> areAllPast(Set<String> readers, String topic, UUID key, long position) {
        var past = offsets.feedsPast(position, readers, topic, hashOf(key));
        return past == readers.size() ? Optional.of(true) : Optional.empty();
    }

    private static int hashOf(UUID key) {
        return Utils.toPositive(Utils.murmur2(key.toString().getBytes(UTF_8)));
    }
}
