package org.tributary.local.papers;

import static org.tributary.local.papers.Markdown.code;
import static org.tributary.local.papers.Markdown.listed;
import static org.tributary.local.papers.Markdown.table;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the page of a service says and the code knows. */
final class ServicePage {

    private final String service;
    private final Chain chain;
    private final Markdown page;
    private final List<String> platform;

    ServicePage(String service, Chain chain) {
        this.service = service;
        this.chain = chain;
        this.page = new Markdown(Chain.home(service));
        this.platform = platformOf(service);
    }

    /** By the names that stand in the markers. */
    Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        if (takesCommands()) {
            parts.put("use cases", useCases());
        }
        parts.put("views and reactions", views());
        parts.put("topics", topics());
        parts.put("endpoints", endpoints());
        parts.put("tables", tables());
        parts.put("metrics", metrics());
        return parts;
    }

    private String useCases() {
        return table(
                List.of("command", "events", "views", "reactions"),
                UseCase.of(service, chain)
                        .map(it -> List.of(
                                page.link(
                                        code(it.command()),
                                        it.commands().source().path()),
                                listed(it.events().stream()
                                        .map(event -> page.link(
                                                code(event),
                                                it.family().source().path()))),
                                listed(following(it, follower -> !follower.isReaction())),
                                listed(following(it, Follower::isReaction)))));
    }

    private Stream<String> following(UseCase it, Predicate<Follower> wanted) {
        return Stream.concat(ownFollowers(), chain.followers().stream())
                .filter(wanted)
                .filter(it::leadsTo)
                .map(this::named);
    }

    private String named(Follower follower) {
        return follower.service().equals(service)
                ? page.link(follower.source())
                : follower.service() + " " + page.link(follower.source());
    }

    private String views() {
        return table(
                List.of("view or reaction", "what it is", "follows", "events"),
                ownFollowers()
                        .map(follower -> List.of(
                                page.link(follower.source()),
                                follower.source().sentence(),
                                follower.topics().isEmpty()
                                        ? "its own facts, in their transaction"
                                        : "the feed of " + String.join(", ", follower.topics()),
                                follower.isOfEverything()
                                        ? "every event"
                                        : listed(follower.events().stream().map(Markdown::code)))));
    }

    private String topics() {
        var written = takesCommands()
                ? Stream.of(List.of(
                        code("tributary." + service),
                        "writes",
                        page.link("the relay", Chain.home("platform/event-store"))))
                : Stream.<List<String>>of();
        var read = Chain.SERVICES.stream()
                .map(other -> List.of(
                        code("tributary." + other),
                        "reads",
                        listed(ownFollowers()
                                .filter(follower -> follower.topics().contains(other))
                                .map(follower -> page.link(follower.source())))))
                .filter(row -> row.getLast().startsWith("["));
        return table(List.of("topic", "", "by"), Stream.concat(written, read));
    }

    private Stream<Follower> ownFollowers() {
        return chain.followers().stream().filter(it -> it.service().equals(service));
    }

    private String endpoints() {
        return table(
                List.of("call", "roles", "what it does"),
                Stream.concat(
                                calls(chain.sourcesOf(service).stream())
                                        .sorted(Comparator.comparing(Endpoint::firstPath)),
                                calls(platformSources()))
                        .map(call -> List.of(
                                listed(call.paths().stream().map(path -> code(call.method() + " " + path))),
                                call.roles(),
                                page.link(call.source()) + ": " + call.source().sentence())));
    }

    private static Stream<Endpoint> calls(Stream<Source> sources) {
        return sources.flatMap(source -> Endpoint.in(source).stream());
    }

    private String metrics() {
        return table(
                List.of("meter", "kind", "what it says"),
                Stream.concat(chain.sourcesOf(service).stream(), platformSources())
                        .flatMap(source -> Meter.in(source).stream())
                        .map(meter -> List.of(
                                page.link(code(meter.name()), meter.source().path()),
                                meter.kind(),
                                meter.description())));
    }

    private String tables() {
        var owned = new TableOwners(service, chain.rootOf(service), page);
        return table(
                List.of("table", "owner"),
                Stream.concat(Stream.of(service), platform.stream().map(part -> "platform/" + part))
                        .flatMap(owned::rowsOf));
    }

    /** What is there for commands is away where nobody takes any. */
    private Stream<Source> platformSources() {
        return platform.stream()
                .flatMap(part -> Repository.sources(Chain.home("platform/" + part)).stream())
                .filter(source -> takesCommands() || !source.folder().endsWith("idempotency"));
    }

    private boolean takesCommands() {
        return platform.contains("event-store");
    }

    /** The parts of the platform on which a service stands. What it does not name comes with what it names. */
    private static List<String> platformOf(String service) {
        var pom = Repository.read(Chain.home(service).resolve("pom.xml"));
        return Stream.of("event-store", "feed", "privacy", "timers", "approvals", "web")
                .filter(part -> pom.contains("<artifactId>platform-" + part + "</artifactId>")
                        || (part.equals("privacy") && pom.contains("<artifactId>platform-event-store</artifactId>")))
                .toList();
    }
}
