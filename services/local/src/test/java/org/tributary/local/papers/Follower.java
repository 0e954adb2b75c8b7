package org.tributary.local.papers;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A projection, or a reaction: what follows from events.
 *
 * @param service whose it is
 * @param topics the services whose facts come to it by a feed; none if it is written in the transaction of its own service's facts
 * @param events those that it does something about
 * @param isOfEverything whether it takes every event, known or not
 */
record Follower(String service, Source source, Set<String> topics, List<String> events, boolean isOfEverything) {

    private static final String BY_FEED = "\\b(?:implements (?:FeedProjection|FeedReaction)|extends TypedProjection<)";
    private static final String SERVICES = "Set<String> services\\(\\) \\{\\s*return Set\\.of\\(([^)]*)\\);";
    private static final String SERVICE = "super\\(\"[\\w-]+\", ([\\w\"-]+), \\w+\\.class\\)";

    Follower {
        if (events.isEmpty() && !isOfEverything) {
            throw new IllegalStateException("Which events does " + source.path() + " follow?");
        }
        if (topics.isEmpty() == source.find(BY_FEED).findAny().isPresent()) {
            throw new IllegalStateException("Whose events does " + source.path() + " follow?");
        }
    }

    /**
     * @param neighbours the classes of its package, one of which may sort out the events for it
     */
    static Follower of(String service, Source source, Collection<Family> families, Collection<Source> neighbours) {
        var own = eventsIn(source, families);
        var events = own.isEmpty()
                ? neighbours.stream()
                        .filter(neighbour -> source.mentions(neighbour.name()))
                        .flatMap(neighbour -> eventsIn(neighbour, families).stream())
                        .distinct()
                        .toList()
                : own;
        return new Follower(service, source, topics(source), events, source.mentions("EnvelopeMode.ALL"));
    }

    boolean follows(String event) {
        return events.contains(event);
    }

    boolean isReaction() {
        return source.name().startsWith("When");
    }

    /** An event, or a whole family in a case of its own, that is only named to be left out stands with {@code _}. */
    private static List<String> eventsIn(Source source, Collection<Family> families) {
        var cases = source.all("\\bcase (\\w+) [a-z]\\w*");
        var tests = Stream.of(
                        source.all("\\binstanceof (\\w+)\\b"),
                        source.all("\\btype == (\\w+)\\.class"),
                        source.all("\\bTypedProjection<(\\w+)>"))
                .flatMap(List::stream)
                .toList();
        return families.stream()
                .flatMap(family -> family.members().stream()
                        .filter(event ->
                                cases.contains(event) || cases.contains(family.name()) || tests.contains(event)))
                .toList();
    }

    private static Set<String> topics(Source source) {
        return new TreeSet<>(Stream.concat(source.all(SERVICES).stream(), source.all(SERVICE).stream())
                .flatMap(names -> Stream.of(names.split(",", -1)))
                .map(String::strip)
                .map(name -> name.startsWith("\"") ? name.replace("\"", "") : constant(source, name))
                .toList());
    }

    private static String constant(Source source, String name) {
        return source.all("String " + Pattern.quote(name) + " = \"([\\w-]+)\"").getFirst();
    }
}
