package org.tributary.local.papers;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A sealed family with its records, in the order in which they are written: commands or events.
 *
 * @param kinds its own name and those of the parts that it has
 */
record Family(Source source, List<String> kinds, List<String> members) {

    private static final Pattern PART = Pattern.compile("\\bsealed interface (\\w+) extends (\\w+)");
    private static final Pattern RECORD = Pattern.compile("\\brecord (\\w+)\\(");

    static Family of(Source source) {
        var code = source.code();
        var parts = PART.matcher(code)
                .results()
                .filter(found -> found.group(2).equals(source.name()))
                .map(found -> found.group(1));
        var kinds = Stream.concat(Stream.of(source.name()), parts).toList();
        var members = RECORD.matcher(code)
                .results()
                .filter(found -> isMember(code, Brackets.after(code, found.end() - 1), kinds))
                .map(found -> found.group(1))
                .toList();
        if (members.isEmpty()) {
            throw new IllegalStateException("No members of " + source.path());
        }
        return new Family(source, kinds, members);
    }

    private static boolean isMember(String code, int afterComponents, List<String> kinds) {
        var supertypes = code.substring(afterComponents, code.indexOf('{', afterComponents));
        return supertypes.matches("(?s).*\\bimplements\\b.*\\b(?:" + String.join("|", kinds) + ")\\b.*");
    }

    String name() {
        return source.name();
    }
}
