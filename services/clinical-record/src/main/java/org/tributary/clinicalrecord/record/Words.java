package org.tributary.clinicalrecord.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How codes, times and numbers read on paper. Only here numbers are rounded. */
final class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Words() {}

    static String time(@Nullable Instant when) {
        return when == null ? "" : TIME.format(when);
    }

    /** {@code LEFT_LEG} reads as left leg. */
    static String code(@Nullable Object code) {
        return code == null ? "" : code.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String codes(Collection<?> codes) {
        return codes.stream().map(Words::code).collect(Collectors.joining(", "));
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** mL to a whole, percent and cm to one decimal, ratios to three; half up. */
    static String number(double value, String unit) {
        return rounded(value, unit) + ("1".equals(unit) ? "" : " " + unit);
    }

    private static String rounded(double value, String unit) {
        var decimals = switch (unit) {
            case "mL" -> 0;
            case "1" -> 3;
            default -> 1;
        };
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
