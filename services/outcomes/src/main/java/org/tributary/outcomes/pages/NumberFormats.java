package org.tributary.outcomes.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How numbers and times are shown: rounded here and nowhere before. What is absent is a dash. */
@Component("figures")
class NumberFormats {

    private static final String ABSENT = "–";
    private static final String PERCENT = "\u00a0%"; // no line ends between a number and its unit
    private static final String CENTIMETRES = "\u00a0cm";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    public String ml(@Nullable Double millilitres) {
        return millilitres == null ? ABSENT : decimals(millilitres, 0);
    }

    public String percent(@Nullable Double percent) {
        return percent == null ? ABSENT : decimals(percent, 1) + PERCENT;
    }

    public String share(double share) {
        return percent(100 * share);
    }

    public String cm(@Nullable Double centimetres) {
        return centimetres == null ? ABSENT : decimals(centimetres, 1) + CENTIMETRES;
    }

    public String count(@Nullable Integer number) {
        return number == null
                ? ABSENT
                : NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    public String day(@Nullable Instant at, ZoneId zone) {
        return at == null ? ABSENT : DAY.format(at.atZone(zone));
    }

    public String minute(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone));
    }

    public String ago(Duration age) {
        if (age.toMinutes() < 1) {
            return "less than a minute ago";
        }
        if (age.toHours() < 1) {
            return plural(age.toMinutes(), "minute");
        }
        return age.toDays() < 1 ? plural(age.toHours(), "hour") : plural(age.toDays(), "day");
    }

    private static String plural(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s") + " ago";
    }

    private static String decimals(double value, int scale) {
        var rounded = BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_UP);
        var format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMinimumFractionDigits(scale);
        format.setMaximumFractionDigits(scale);
        return format.format(rounded).replace("-", "−");
    }
}
