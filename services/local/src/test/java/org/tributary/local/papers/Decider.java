package org.tributary.local.papers;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which events a decider answers each command with: those that are made in the command's lines of {@code decide} and in the rules
 * that these call.
 */
final class Decider {

    private static final Pattern MADE = Pattern.compile("\\bnew (?:\\w+\\.)*(\\w+)\\(");
    private static final Pattern CALL = Pattern.compile("(?<!new )(?:\\b(\\w+)\\.)?\\b(\\w+)\\(");

    private final Source decider;
    private final Family commands;
    private final Family events;
    private final List<Method> rules;

    /**
     * @param neighbours the classes of the decider's package
     */
    Decider(Source decider, Family commands, Family events, Collection<Source> neighbours) {
        this.decider = decider;
        this.commands = commands;
        this.events = events;
        this.rules = neighbours.stream()
                .flatMap(source -> Method.of(source).stream())
                .filter(this::tellsOfEvents)
                .toList();
    }

    Set<String> eventsOf(String command) {
        var made = new LinkedHashSet<String>();
        var followed = new LinkedHashSet<Method>();
        for (var line : decide().body().split("(?=\\bcase Asked\\()", -1)) {
            if (line.startsWith("case ")) {
                var arrow = Brackets.afterArrow(line);
                var pattern = line.substring(0, Brackets.after(line, line.indexOf('(')));
                if (pattern.matches("(?s).*\\b" + command + "\\b.*")) {
                    follow(line.substring(arrow), decider, made, followed);
                }
            }
        }
        return made;
    }

    private Method decide() {
        return rules.stream()
                .filter(rule -> rule.source().equals(decider) && rule.name().equals("decide"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(decider.path() + " decides nothing"));
    }

    private void follow(String code, Source where, Set<String> made, Set<Method> followed) {
        var others = MADE.matcher(code).results().map(it -> it.group(1)).toList();
        others.stream().filter(events.members()::contains).forEach(made::add);
        CALL.matcher(code).results().forEach(call -> {
            var on = call.group(1);
            var name = call.group(2);
            if (name.equals("decide")) {
                // a rule that has another command judged as well
                others.stream().filter(commands.members()::contains).forEach(other -> made.addAll(eventsOf(other)));
                return;
            }
            rules.stream()
                    .filter(rule -> rule.name().equals(name) && isOf(rule.source(), on, where))
                    .filter(followed::add)
                    .forEach(rule -> follow(rule.body(), rule.source(), made, followed));
        });
    }

    private boolean isOf(Source rule, @Nullable String on, Source where) {
        if (on == null) {
            return rule.equals(where);
        }
        return Character.isUpperCase(on.charAt(0)) ? rule.name().equals(on) : rule.equals(commands.source());
    }

    private boolean tellsOfEvents(Method method) {
        return method.returns()
                .matches("(?s).*\\b(?:" + String.join("|", events.kinds()) + "|" + String.join("|", events.members())
                        + ")\\b.*");
    }
}
