package org.tributary.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * One spelling for all that people use for the same name. Left out is what a keyboard, a form or a clerk leaves out: accents,
 * capitals, blanks and punctuation. Kept is what tells two names of a script apart, such as the vowel signs of Devanagari.
 */
public final class Spelling {

    private Spelling() {}

    /**
     * A name, of a person or of what they take, without accents, case, blanks and punctuation, in plain letters; one of signs
     * alone stays as it is.
     */
    public static String ofName(String name) {
        var plain = PlainLetters.of(kept(inOneCase(withoutAccents(name)), Spelling::isOfAName));
        return plain.isEmpty() ? ofIdentifier(name) : plain;
    }

    /** A number without blanks and without what cannot be seen. */
    static String ofIdentifier(String number) {
        return kept(Normalizer.normalize(number, Normalizer.Form.NFKC), code -> !Unseen.is(code));
    }

    private static String withoutAccents(String name) {
        var kept = new StringBuilder();
        int letter = 0;
        for (var code :
                Normalizer.normalize(name, Normalizer.Form.NFKD).codePoints().toArray()) {
            if (!isMark(code)) {
                letter = code;
                kept.appendCodePoint(code);
            } else if (!Accents.isAccent(letter, code)) {
                kept.appendCodePoint(code);
            }
        }
        return kept.toString();
    }

    /**
     * By way of the capitals, which bring ß and ẞ to SS and the dotless ı to I. The small letters are then taken one by one, or
     * the end of a Greek word would have a sigma of its own.
     */
    private static String inOneCase(String name) {
        return mapped(name.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT), Character::toLowerCase);
    }

    private static boolean isOfAName(int code) {
        return (Character.isLetterOrDigit(code) || isMark(code)) && !Accents.standsForNothing(code) && !Unseen.is(code);
    }

    private static boolean isMark(int code) {
        return switch (Character.getType(code)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static String kept(String text, IntPredicate which) {
        return textOf(text.codePoints().filter(which));
    }

    private static String mapped(String text, IntUnaryOperator to) {
        return textOf(text.codePoints().map(to));
    }

    private static String textOf(IntStream codes) {
        return codes.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
