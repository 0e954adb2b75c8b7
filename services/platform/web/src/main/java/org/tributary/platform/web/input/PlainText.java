package org.tributary.platform.web.input;

/** Text that every program can keep and show: without control characters, half characters and codes that are none. */
final class PlainText {

    static final String EXPECTED = "must be text without control characters";

    private PlainText() {}

    static String require(String text) {
        if (!text.codePoints().allMatch(PlainText::isPlain)) {
            throw new Unacceptable(EXPECTED);
        }
        return text;
    }

    private static boolean isPlain(int code) {
        return code == '\n'
                || code == '\r'
                || code == '\t'
                || !(Character.isISOControl(code) || isHalf(code) || isNoCharacter(code));
    }

    /** A surrogate that is met alone: a pair is seen as the one character that it stands for. */
    private static boolean isHalf(int code) {
        return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    }

    /** The codes that Unicode promises never to use. */
    private static boolean isNoCharacter(int code) {
        return (code & 0xFFFE) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF);
    }
}
