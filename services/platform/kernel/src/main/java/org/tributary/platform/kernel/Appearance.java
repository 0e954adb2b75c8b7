package org.tributary.platform.kernel;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What people see of a text. Names of rooms or of persons are told apart by it: two that look alike are one, however they are
 * encoded and whatever stands in them that leaves no trace.
 */
public final class Appearance {

    /**
     * Leaves no trace: format characters (but those that are drawn, around the numbers of Arabic), and what Unicode asks to be
     * passed over where it cannot be shown: the grapheme joiner, fillers of Hangul, vowels of Khmer, variation selectors.
     */
    private static final String UNSEEN =
            "[\\p{Cf}\\p{Cc}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2065\\u3164"
                    + "\\uFE00-\\uFE0F\\uFFA0\\uFFF0-\\uFFF8\\x{E0000}-\\x{E0FFF}&&[^\\s\\u0085\\u0600-\\u0605\\u06DD\\u08E2]]";

    /** Is empty, and takes place: every kind of blank, line ends, the empty cell of Braille, the empty head of a note. */
    private static final String BLANK = "[\\s\\p{Z}\\u0085\\u2800\\x{1D159}]";

    private static final Pattern TRACELESS = Pattern.compile(UNSEEN);
    private static final Pattern BLANKS = Pattern.compile(BLANK + "+");

    /** A letter, digit, sign or picture; a mark alone has nothing to stand on. */
    private static final Pattern SEEN = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}&&[^\\u2800\\x{1D159}]]");

    private Appearance() {}

    /** Whether there is anything to see. */
    public static boolean isVisible(String text) {
        return SEEN.matcher(TRACELESS.matcher(text).replaceAll("")).find();
    }

    /** Whether two texts are one for whoever reads them, in capitals or not. */
    public static boolean areAlike(String one, String other) {
        return of(one).equalsIgnoreCase(of(other));
    }

    /** The text as it is seen: without what leaves no trace, with one blank between words and none around them. */
    public static String of(String text) {
        var shown = Normalizer.normalize(TRACELESS.matcher(text).replaceAll(""), Normalizer.Form.NFC);
        return BLANKS.matcher(shown).replaceAll(" ").strip();
    }
}
