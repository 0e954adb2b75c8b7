package org.tributary.local.papers;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A call that a service answers: who may make it, and what it does. */
record Endpoint(Source source, String method, List<String> paths, String roles) {

    private static final Pattern CONTROLLER = Pattern.compile("@(?:Rest)?Controller\\b");
    private static final Pattern MAPPING = Pattern.compile(
            "@(Get|Post|Put|Patch|Delete)Mapping\\(\\s*(?:(?:path|value) = )?(\"[^\"]*\"|\\{[^}]*})[^)]*\\)");
    private static final Pattern EVERY_MAPPING = Pattern.compile("@\\w+Mapping\\b");
    private static final Pattern ALLOWED = Pattern.compile("@PreAuthorize\\(\"(\\w+)\\(([^)]*)\\)\"\\)");

    static List<Endpoint> in(Source source) {
        var code = source.code();
        if (!source.name().matches("\\w+(?:Endpoint|Page)")
                || !CONTROLLER.matcher(code).find()) {
            return List.of();
        }
        var mappings = MAPPING.matcher(code).results().toList();
        if (mappings.size() != EVERY_MAPPING.matcher(code).results().count()) {
            throw new IllegalStateException("Not every call of " + source.path() + " can be read");
        }
        return mappings.stream().map(mapping -> of(source, code, mapping)).toList();
    }

    String firstPath() {
        return paths.getFirst();
    }

    private static Endpoint of(Source source, String code, MatchResult mapping) {
        var paths = Pattern.compile("\"([^\"]*)\"")
                .matcher(mapping.group(2))
                .results()
                .map(path -> path.group(1))
                .toList();
        return new Endpoint(source, mapping.group(1).toUpperCase(Locale.ROOT), paths, roles(code, mapping));
    }

    /** As the method says, or else the class. */
    private static String roles(String code, MatchResult mapping) {
        var rest = code.substring(mapping.end());
        var next = EVERY_MAPPING.matcher(rest);
        var method = next.find() ? rest.substring(0, next.start()) : rest;
        var above = code.substring(0, code.indexOf("class "));
        return Stream.of(method, above)
                .flatMap(place -> ALLOWED.matcher(place).results())
                .findFirst()
                .map(allowed -> allowed.group(2).isEmpty()
                        ? "anybody"
                        : allowed.group(2).replace("'", ""))
                .orElse("anybody");
    }
}
