package org.tributary.local.papers;

/** Where what is opened in code is closed again. */
final class Brackets {

    private Brackets() {}

    /** The place after the bracket that closes the one at {@code opening}. */
    static int after(String code, int opening) {
        var open = code.charAt(opening);
        var close = open == '(' ? ')' : '}';
        var depth = 0;
        for (var i = opening; i < code.length(); i++) {
            var sign = code.charAt(i);
            if (sign == open) {
                depth++;
            } else if (sign == close && --depth == 0) {
                return i + 1;
            }
        }
        throw new IllegalStateException(
                "Not closed: " + code.substring(opening, Math.min(code.length(), opening + 60)));
    }

    /** The place after the first arrow that is in no parentheses. */
    static int afterArrow(String code) {
        for (var i = 0; i < code.length(); i++) {
            if (code.charAt(i) == '(') {
                i = after(code, i) - 1;
            } else if (code.startsWith("->", i)) {
                return i + 2;
            }
        }
        throw new IllegalStateException("No arrow: " + code);
    }
}
