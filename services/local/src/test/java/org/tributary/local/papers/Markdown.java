package org.tributary.local.papers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables and links of a page that stands in a folder. */
record Markdown(Path folder) {

    private static final String NOTHING = "–";

    String link(Source source) {
        return link("`" + source.name() + "`", source.path());
    }

    String link(String words, Path to) {
        return "[%s](%s)".formatted(words, folder.relativize(to));
    }

    static String code(String name) {
        return "`" + name + "`";
    }

    /** What stands beside each other in one cell, each once. */
    static String listed(Stream<String> words) {
        var cell = words.distinct().collect(Collectors.joining(", "));
        return cell.isEmpty() ? NOTHING : cell;
    }

    static String table(List<String> heads, Stream<List<String>> rows) {
        var lines = new ArrayList<String>();
        lines.add(row(heads));
        lines.add(heads.stream().map(_ -> "---").collect(Collectors.joining("|", "|", "|")));
        rows.map(Markdown::row).forEach(lines::add);
        return String.join("\n", lines);
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
