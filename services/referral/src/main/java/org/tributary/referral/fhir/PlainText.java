package org.tributary.referral.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Limits;

/** Texts of resources, as facts have room for them. */
final class PlainText {

    private PlainText() {}

    /** Without halves of characters, which no text can hold. */
    static String text(String sent) {
        return new String(sent.getBytes(UTF_8), UTF_8).strip();
    }

    /** As much as a fact has room for; the whole is in what was sent. */
    static @Nullable String joined(List<String> texts) {
        var whole = String.join(
                "\n",
                texts.stream()
                        .map(PlainText::text)
                        .filter(each -> !each.isBlank())
                        .distinct()
                        .toList());
        if (whole.isEmpty()) {
            return null;
        }
        return whole.length() <= Limits.TEXT ? whole : text(whole.substring(0, Limits.TEXT - 1)) + "…";
    }

    /** In parts that a fact has room for. */
    static List<String> inParts(String whole) {
        var parts = new ArrayList<String>();
        for (int from = 0; from < whole.length(); ) {
            var to = Math.min(whole.length(), from + Limits.TEXT);
            if (to < whole.length() && Character.isHighSurrogate(whole.charAt(to - 1))) {
                to--;
            }
            parts.add(whole.substring(from, to));
            from = to;
        }
        return parts;
    }
}
