package org.tributary.local.papers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A command of a service and the events that it is answered with. */
record UseCase(Family commands, String command, Family family, List<String> events) {

    /** What former versions told. */
    private static final Set<String> ONLY_READ = Set.of("RuleOverridden");

    static Stream<UseCase> of(String service, Chain chain) {
        return chain.sourcesOf(service).stream()
                .filter(source -> source.name().endsWith("Decider"))
                .flatMap(decider -> of(service, decider, chain));
    }

    private static Stream<UseCase> of(String service, Source decider, Chain chain) {
        var neighbours = chain.neighboursOf(service, decider);
        var signature = decider.find("Decision<(\\w+)> decide\\(\\s*\\w+ \\w+, (\\w+) ")
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("What does " + decider.path() + " decide?"));
        var family = chain.family(signature.group(1));
        var commands = Family.of(neighbours.stream()
                .filter(source -> source.name().equals(signature.group(2)))
                .findFirst()
                .orElseThrow());
        var rules = Stream.concat(Stream.of(decider), neighbours.stream()).toList();
        var decides = new Decider(decider, commands, family, rules);
        var cases = commands.members().stream()
                .map(command -> new UseCase(commands, command, family, inOrder(family, decides.eventsOf(command))))
                .toList();
        requireAll(family, cases);
        return cases.stream();
    }

    private static List<String> inOrder(Family family, Set<String> events) {
        return family.members().stream().filter(events::contains).toList();
    }

    /** An event that nothing leads to has been overlooked here, or in the rules. */
    private static void requireAll(Family family, List<UseCase> cases) {
        var told = new LinkedHashSet<String>();
        cases.forEach(it -> told.addAll(it.events()));
        var left = new TreeSet<>(family.members());
        left.removeAll(told);
        left.removeAll(ONLY_READ);
        if (!left.isEmpty()) {
            throw new IllegalStateException("No command leads to " + left);
        }
    }

    /** Who does something about one of its events. */
    boolean leadsTo(Follower follower) {
        return events.stream().anyMatch(follower::follows);
    }
}
