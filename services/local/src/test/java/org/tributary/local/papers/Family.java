package org.tributary.local.papers;

import java.util.List;
import java.util.regex.Pattern;

/** A sealed family with its records, in the order in which they are written: commands or events. */
record Family(Source source, List<String> members) {

    private static final Pattern RECORD = Pattern.compile("\\brecord (\\w+)\\(");

    static Family of(Source source) {
        var code = source.code();
        var members = RECORD.matcher(code)
                .results()
                .filter(found -> isMember(code, Brackets.after(code, found.end() - 1), source.name()))
                .map(found -> found.group(1))
                .toList();
        if (members.isEmpty()) {
            throw new IllegalStateException("No members of " + source.path());
        }
        return new Family(source, members);
    }

    private static boolean isMember(String code, int afterComponents, String family) {
        var supertypes = code.substring(afterComponents, code.indexOf('{', afterComponents));
        return supertypes.matches("(?s).*\\bimplements\\b.*\\b" + family + "\\b.*");
    }

    String name() {
        return source.name();
    }
}
