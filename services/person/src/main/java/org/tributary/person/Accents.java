package org.tributary.person;

import java.lang.Character.UnicodeScript;

/** Which marks are only an accent of the letter before them, so that people leave them out; in other scripts a mark is a letter. */
final class Accents {

    private static final int GRAVE = 0x0300;
    private static final int ACUTE = 0x0301;
    private static final int DIAERESIS = 0x0308;
    private static final int TATWEEL = 0x0640;

    private Accents() {}

    /** Whether people may write the letter without the mark. */
    static boolean isAccent(int letter, int mark) {
        return switch (UnicodeScript.of(letter)) {
            // points and vowel marks are written for learners and in prayer books, the hamza as one likes
            case LATIN, GREEK, ARMENIAN, HEBREW, ARABIC, SYRIAC, COMMON, INHERITED, UNKNOWN -> true;
            // the stress, and the dots of ё; the breve makes й another letter than и
            case CYRILLIC -> mark == GRAVE || mark == ACUTE || (mark == DIAERESIS && isYe(letter));
            // vowel signs, virama and nukta of India, tones of Thai, dakuten of Japan: each is part of the word
            default -> false;
        };
    }

    /** Letters by their code that are none of the name: apostrophes of Hawaii or Ukraine, and the stroke that stretches Arabic. */
    static boolean standsForNothing(int code) {
        return (code >= 0x02B0 && code <= 0x02FF) || code == 0xA78B || code == 0xA78C || code == TATWEEL;
    }

    private static boolean isYe(int letter) {
        return letter == 'е' || letter == 'Е';
    }
}
