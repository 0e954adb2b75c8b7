package org.tributary.person;

import java.util.Map;

/**
 * The letters that Unicode does not take apart, as people write them who do not have them on their keyboard: the small letters of
 * Latin alphabets in use, as in the transliteration Latin-ASCII of CLDR, and two letters that Arabic and Persian keyboards
 * write by different codes.
 */
final class PlainLetters {

    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            letter('æ', "ae"),
            letter('œ', "oe"),
            letter('ø', "o"),
            letter('ł', "l"),
            letter('đ', "d"),
            letter('ð', "d"),
            letter('þ', "th"),
            letter('ħ', "h"),
            letter('ŧ', "t"),
            letter('ĸ', "q"),
            letter('ŋ', "n"),
            letter('ƀ', "b"),
            letter('ɓ', "b"),
            letter('ƈ', "c"),
            letter('ɖ', "d"),
            letter('ɗ', "d"),
            letter('ǝ', "e"),
            letter('ə', "e"),
            letter('ɛ', "e"),
            letter('ƒ', "f"),
            letter('ǥ', "g"),
            letter('ɠ', "g"),
            letter('ɨ', "i"),
            letter('ƙ', "k"),
            letter('ƚ', "l"),
            letter('ɲ', "n"),
            letter('ɔ', "o"),
            letter('ɵ', "o"),
            letter('ƥ', "p"),
            letter('ʉ', "u"),
            letter('ƭ', "t"),
            letter('ʋ', "v"),
            letter('ƴ', "y"),
            letter('ƶ', "z"),
            letter('ی', "ي"),
            letter('ى', "ي"),
            letter('ک', "ك"));

    private PlainLetters() {}

    static String of(String small) {
        var plain = new StringBuilder();
        small.codePoints().forEach(code -> {
            var letters = PLAIN.get(code);
            if (letters == null) {
                plain.appendCodePoint(code);
            } else {
                plain.append(letters);
            }
        });
        return plain.toString();
    }

    private static Map.Entry<Integer, String> letter(char small, String plain) {
        return Map.entry((int) small, plain);
    }
}
