package org.tributary.platform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which package owns which table of a service: a table's name stands in statements of its owner's package only, so that whoever
 * changes a table knows by whom it is read. Everybody else asks the owner.
 */
public final class TableOwners {

    private static final Pattern CREATED =
            Pattern.compile("(?i)create\\s+(?:unlogged\\s+)?table\\s+(?:if not exists\\s+)?(\\w+)");
    private static final Pattern DROPPED = Pattern.compile("(?i)drop\\s+table\\s+(?:if exists\\s+)?(\\w+)");
    private static final Pattern RENAMED = Pattern.compile("(?i)alter\\s+table\\s+(\\w+)\\s+rename\\s+to\\s+(\\w+)");
    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final String BEFORE_A_TABLE = "(?i)\\b(?:from|join|into|update|table)\\s+\\(?";

    private final Path module;

    private TableOwners(Path module) {
        this.module = module;
    }

    /** The service in whose folder the test runs. */
    public static TableOwners ofThisService() {
        return new TableOwners(Path.of("").toAbsolutePath());
    }

    /** The tables that the migrations make and leave. */
    public Set<String> tables() {
        var tables = new TreeSet<String>();
        for (var migration : files("src/main/resources/db", ".sql")) {
            var sql = read(migration);
            CREATED.matcher(sql).results().forEach(made -> tables.add(made.group(1)));
            RENAMED.matcher(sql).results().forEach(renamed -> {
                tables.remove(renamed.group(1));
                tables.add(renamed.group(2));
            });
            DROPPED.matcher(sql).results().forEach(gone -> tables.remove(gone.group(1)));
        }
        return tables;
    }

    /**
     * Statements that name a table outside its owner's package and the packages below that.
     *
     * @param owners package of each table, beneath the service's own
     */
    public List<String> trespassers(Map<String, String> owners) {
        return files("src/main/java", ".java").stream()
                .flatMap(source -> trespassers(source, owners))
                .sorted()
                .toList();
    }

    private Stream<String> trespassers(Path source, Map<String, String> owners) {
        var statements = statementsIn(read(source));
        var place = packageOf(source);
        return owners.entrySet().stream()
                .filter(table -> !isIn(place, table.getValue()))
                .filter(table -> names(statements, table.getKey()))
                .map(table -> "%s/%s names %s, which is of %s"
                        .formatted(place, source.getFileName(), table.getKey(), table.getValue()));
    }

    private static boolean isIn(String place, String owner) {
        return place.equals(owner) || place.startsWith(owner + "/");
    }

    private static boolean names(String statements, String table) {
        return Pattern.compile(BEFORE_A_TABLE + table + "\\b")
                .matcher(statements)
                .find();
    }

    /** Beneath the folder of the service's own package, which is the one that all its sources share. */
    private String packageOf(Path source) {
        var path = module.resolve("src/main/java/org/tributary").relativize(source.getParent());
        return path.getNameCount() == 1
                ? ""
                : path.subpath(1, path.getNameCount()).toString();
    }

    private static String statementsIn(String source) {
        var code = COMMENT.matcher(source).replaceAll("");
        return TEXT.matcher(code)
                .results()
                .map(text -> text.group(1) == null ? text.group(2) : text.group(1))
                .collect(Collectors.joining(" ; "));
    }

    private Collection<Path> files(String folder, String ending) {
        try (var files = Files.walk(module.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
