package org.tributary.local.papers;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One Java file.
 *
 * @param text as it is written, with its comments
 */
record Source(Path path, String text) {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]+;$");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:public |final |sealed |abstract )*(?:class|interface|record|enum) ");
    private static final Pattern SENTENCE = Pattern.compile("^.*?\\.(?= |$)");

    /** The name of its type. */
    String name() {
        return path.getFileName().toString().replaceFirst("\\.java$", "");
    }

    Path folder() {
        return Objects.requireNonNull(path.getParent());
    }

    /** Without comments and imports. */
    String code() {
        return IMPORT.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll("");
    }

    /** What its Javadoc says first. */
    String sentence() {
        var type = TYPE.matcher(text);
        var before = type.find() ? text.substring(0, type.start()) : text;
        var begins = before.lastIndexOf("/**");
        if (begins < 0) {
            throw new IllegalStateException(path + " does not say what it is");
        }
        var words = before.substring(begins + 3, before.indexOf("*/", begins))
                .replaceAll("(?m)^\\s*\\* ?", "")
                .replaceAll("\\{@code ([^}]+)}", "`$1`")
                .replaceAll("\\{@link ([^}]+)}", "$1")
                .replaceAll("\\s+", " ")
                .strip();
        var first = SENTENCE.matcher(words);
        return first.find() ? first.group() : words;
    }

    boolean mentions(String type) {
        return find("\\b" + Pattern.quote(type) + "\\b").findAny().isPresent();
    }

    Stream<MatchResult> find(String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(code()).results();
    }

    /** What stands in the pattern's first group, wherever it is found. */
    List<String> all(String pattern) {
        return find(pattern).map(found -> found.group(1)).distinct().toList();
    }
}
