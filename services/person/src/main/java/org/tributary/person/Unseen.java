package org.tributary.person;

/** What leaves no trace on paper: blanks, controls, format characters, and the few letters and marks without a shape. */
final class Unseen {

    private Unseen() {}

    static boolean is(int code) {
        return Character.isWhitespace(code)
                || Character.isSpaceChar(code)
                || Character.isISOControl(code)
                || Character.getType(code) == Character.FORMAT
                || isVariationSelector(code)
                || isShapeless(code);
    }

    private static boolean isVariationSelector(int code) {
        return (code >= 0xFE00 && code <= 0xFE0F)
                || (code >= 0x180B && code <= 0x180F)
                || (code >= 0xE0100 && code <= 0xE01EF);
    }

    /** The grapheme joiner, the fillers of Hangul, the inherent vowels of Khmer, the empty cell of Braille. */
    private static boolean isShapeless(int code) {
        return switch (code) {
            case 0x034F, 0x115F, 0x1160, 0x3164, 0xFFA0, 0x17B4, 0x17B5, 0x2800 -> true;
            default -> false;
        };
    }
}
