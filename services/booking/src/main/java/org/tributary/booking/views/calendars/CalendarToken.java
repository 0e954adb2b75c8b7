package org.tributary.booking.views.calendars;

import java.util.Base64;
import java.util.random.RandomGenerator;
import org.tributary.platform.kernel.Sha256;

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
        return Sha256.of(text);
    }

    /** Without itself. */
    @Override
    public String toString() {
        return "CalendarToken[]";
    }
}
