package org.tributary.local.papers;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables that migrations make and leave, and whose they are. */
final class Tables {

    private static final Pattern CHANGE =
            Pattern.compile("(?i)create\\s+(?:unlogged\\s+)?table\\s+(?:if not exists\\s+)?(?<made>\\w+)"
                    + "|drop\\s+table\\s+(?:if exists\\s+)?(?<gone>\\w+(?:\\s*,\\s*\\w+)*)"
                    + "|alter\\s+table\\s+(?<before>\\w+)\\s+rename\\s+to\\s+(?<after>\\w+)");
    private static final Pattern OWNER = Pattern.compile("entry\\(\"(\\w+)\", \"([\\w/]+)\"\\)");

    private final Path module;

    Tables(Path module) {
        this.module = module;
    }

    /** Each table with the migration that made it. */
    Map<String, Path> made() {
        var tables = new TreeMap<String, Path>();
        for (var migration : migrations()) {
            CHANGE.matcher(Repository.read(migration).replaceAll("--[^\\n]*", ""))
                    .results()
                    .forEach(change -> {
                        if (change.group("made") != null) {
                            tables.put(change.group("made"), migration);
                        } else if (change.group("gone") != null) {
                            Stream.of(change.group("gone").split(",", -1))
                                    .map(String::strip)
                                    .forEach(tables::remove);
                        } else {
                            tables.remove(change.group("before"));
                            tables.put(change.group("after"), migration);
                        }
                    });
        }
        return tables;
    }

    /** By number of the version, which is not the order of the names. */
    private List<Path> migrations() {
        return Repository.files(module.resolve("src/main/resources/db"), ".sql").stream()
                .sorted((one, other) -> Integer.compare(version(one), version(other)))
                .toList();
    }

    private static int version(Path migration) {
        return Integer.parseInt(migration.getFileName().toString().replaceFirst("^V(\\d+)__.*", "$1"));
    }

    /** The owner's package as the module's test of tables names it; where there is none, the packages that write the table. */
    Collection<Path> owners(String table, Collection<Source> sources, Path home) {
        var named = named().get(table);
        return named == null ? writers(table, sources) : List.of(home.resolve(named));
    }

    private Map<String, String> named() {
        return Repository.files(module.resolve("src/test/java"), "/TablesTest.java").stream()
                .flatMap(test -> OWNER.matcher(Repository.read(test)).results())
                .collect(Collectors.toMap(entry -> entry.group(1), entry -> entry.group(2)));
    }

    private static Collection<Path> writers(String table, Collection<Source> sources) {
        var writing = Pattern.compile("(?i)\\b(?:insert\\s+into|update|delete\\s+from)\\s+" + table + "\\b(?! =)");
        return sources.stream()
                .filter(source -> writing.matcher(source.code()).find())
                .map(Source::folder)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
