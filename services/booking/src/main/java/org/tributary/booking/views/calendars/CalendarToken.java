package org.tributary.booking.views.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** What opens a calendar to whoever knows it. Only its hash is kept and compared. */
public record CalendarToken(String text) {

    private static final int BYTES = 32;

    /** One that nobody can guess, if chance is good. */
    public static CalendarToken drawnFrom(RandomGenerator chance) {
        var bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return new CalendarToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256 in hexadecimal digits: enough for what is drawn from chance, as there is nothing to guess. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Without itself. */
    @Override
    public String toString() {
        return "CalendarToken[]";
    }
}
