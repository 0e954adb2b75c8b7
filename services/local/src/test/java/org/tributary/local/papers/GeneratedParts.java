package org.tributary.local.papers;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a page that stand between markers and are generated; all the rest is written by hand. */
final class GeneratedParts {

    private static final Pattern PART =
            Pattern.compile("(?<begin><!-- generated: (?<name>[a-z ]+) -->\\n).*?(?<end><!-- end -->)", Pattern.DOTALL);

    private GeneratedParts() {}

    static List<String> namesIn(String page) {
        return PART.matcher(page).results().map(part -> part.group("name")).toList();
    }

    /** The page with each of its parts as it should be. */
    static String filled(String page, Map<String, String> parts) {
        return PART.matcher(page)
                .replaceAll(part -> Matcher.quoteReplacement(
                        part.group("begin") + parts.get(part.group("name")) + "\n" + part.group("end")));
    }
}
