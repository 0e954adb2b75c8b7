package org.tributary.booking.views.calendars;

/**
 * Folds long lines as RFC 5545 (3.1) asks: none is longer than 75 octets, and none ends within a character. The library
 * counts characters instead, so that a line with a name such as “Clínica São José” comes out too long.
 */
final class FoldedLines {

    private static final int LONGEST = 75;
    private static final String FOLD = "\r\n ";

    private FoldedLines() {}

    /** The same lines, folded. */
    static String of(String lines) {
        var folded = new StringBuilder(lines.length() + lines.length() / LONGEST);
        var octets = 0;
        for (var character : lines.codePoints().toArray()) {
            if (character == '\r' || character == '\n') {
                octets = 0;
            } else if (octets + octetsOf(character) > LONGEST) {
                folded.append(FOLD);
                octets = 1 + octetsOf(character);
            } else {
                octets += octetsOf(character);
            }
            folded.appendCodePoint(character);
        }
        return folded.toString();
    }

    /** In UTF-8. */
    private static int octetsOf(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
