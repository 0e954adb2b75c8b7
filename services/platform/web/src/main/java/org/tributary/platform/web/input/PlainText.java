package org.tributary.platform.web.input;

import java.util.function.IntPredicate;
import org.tributary.platform.kernel.Appearance;
import org.tributary.platform.web.problems.Unacceptable;

/**
 * Text that every program can keep and that people can read: without control characters, half characters and codes that are
 * none, and with something to see. Format characters stay within a text that is seen: Persian, the scripts of India and
 * families of emoji are not written without joiners, and Hebrew or Arabic beside Latin not without marks of direction. They are
 * passed over where two texts are compared ({@link Appearance}).
 */
final class PlainText {

    static final String EXPECTED = "must be text without control characters";
    static final String ONE_LINE = "must be one line";
    static final String VISIBLE = "must have something to see";

    private PlainText() {}

    /** One line, as almost every text is. */
    static String require(String text) {
        requireEach(text, code -> !endsLine(code), ONE_LINE);
        return requireLines(text);
    }

    /** Lines, with tabs. */
    static String requireLines(String text) {
        requireEach(text, PlainText::isPlain, EXPECTED);
        // one that is empty or of ordinary blanks is refused by its field, together with whatever else is wrong
        if (!text.isBlank() && !Appearance.isVisible(text)) {
            throw new Unacceptable(VISIBLE);
        }
        return text;
    }

    private static void requireEach(String text, IntPredicate each, String expected) {
        if (!text.codePoints().allMatch(each)) {
            throw new Unacceptable(expected);
        }
    }

    private static boolean isPlain(int code) {
        return isLayout(code)
                || !(Character.isISOControl(code) || isHalf(code) || isNoCharacter(code) || turnsAround(code));
    }

    private static boolean isLayout(int code) {
        return code == '\n' || code == '\r' || code == '\t';
    }

    private static boolean endsLine(int code) {
        return isLayout(code)
                || Character.getType(code) == Character.LINE_SEPARATOR
                || Character.getType(code) == Character.PARAGRAPH_SEPARATOR;
    }

    /** A surrogate that is met alone: a pair is seen as the one character that it stands for. */
    private static boolean isHalf(int code) {
        return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    }

    /** The codes that Unicode promises never to use. */
    private static boolean isNoCharacter(int code) {
        return (code & 0xFFFE) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF);
    }

    /** The two that show letters in another order than they stand in: no script needs them, and 12 would be seen as 21. */
    private static boolean turnsAround(int code) {
        return code == 0x202D || code == 0x202E;
    }
}
