package org.tributary.local.papers;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the services of the chain say to each other: all events, and who follows them. */
final class Chain {

    static final List<String> SERVICES = List.of("booking", "clinical-record", "referral", "outcomes", "audit");

    private static final Path EVENTS = Path.of("shared-events");

    private final Map<String, List<Source>> sources = SERVICES.stream()
            .collect(Collectors.toMap(service -> service, service -> Repository.sources(home(service))));
    private final Map<String, Family> families = Repository.sources(EVENTS).stream()
            .filter(source -> source.name().endsWith("Event"))
            .filter(source -> source.code().contains("@EventType("))
            .map(Family::of)
            .collect(Collectors.toMap(Family::name, family -> family, (one, _) -> one, TreeMap::new));
    private final List<Follower> followers =
            SERVICES.stream().flatMap(this::followersIn).toList();

    /** The folder of a service or of another module. */
    static Path home(String module) {
        return Path.of("services", module);
    }

    List<Source> sourcesOf(String service) {
        return sources.getOrDefault(service, List.of());
    }

    /** The package that all classes of the service share. */
    Path rootOf(String service) {
        return sourcesOf(service).stream()
                .filter(source -> source.name().endsWith("Application"))
                .map(Source::folder)
                .findFirst()
                .orElseThrow();
    }

    Family family(String name) {
        return Objects.requireNonNull(families.get(name), name);
    }

    List<Follower> followers() {
        return followers;
    }

    /** Projections first, then reactions. */
    private Stream<Follower> followersIn(String service) {
        return sourcesOf(service).stream()
                .filter(source -> isProjection(source) || isReaction(source))
                .map(source -> Follower.of(service, source, families.values(), neighboursOf(service, source)))
                .sorted(Comparator.comparing(Follower::isReaction));
    }

    private static boolean isProjection(Source source) {
        return source.name().endsWith("Projection");
    }

    private static boolean isReaction(Source source) {
        return source.folder().endsWith("reactions") && source.name().startsWith("When");
    }

    /** The other classes of its package. */
    Collection<Source> neighboursOf(String service, Source source) {
        return sourcesOf(service).stream()
                .filter(other -> other.folder().equals(source.folder()))
                .filter(other -> !other.equals(source))
                .toList();
    }
}
