package org.tributary.platform.web.input;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.tributary.events.Id;
import org.tributary.platform.web.problems.Unacceptable;

/** Values that are written in one way only. Java reads many more: digits of every script, hexadecimals, parts left out, blanks around. */
final class ExactText {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,18}");
    private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(int.class, Integer.class, long.class, Long.class);
    private static final Pattern FLAG = Pattern.compile("true|false");

    private ExactText() {}

    /** A name such as {@code 0197f3a4-2b1c-7d3e-8f40-1a2b3c4d5e6f}. */
    static UUID id(String text) {
        return UUID.fromString(require(ID, text));
    }

    /** The same text, if it is what a value of this type reads like. */
    static String of(Class<?> type, String text) {
        if (Id.class.isAssignableFrom(type) || type == UUID.class) {
            return require(ID, text);
        }
        if (WHOLE_NUMBERS.contains(type)) {
            return require(NUMBER, text);
        }
        if (type == boolean.class || type == Boolean.class) {
            return require(FLAG, text);
        }
        return type.isEnum() ? choice(type, text) : text;
    }

    private static String choice(Class<?> type, String text) {
        if (Arrays.stream(type.getEnumConstants())
                .noneMatch(each -> ((Enum<?>) each).name().equals(text))) {
            throw Unacceptable.notOneOf(type);
        }
        return text;
    }

    private static String require(Pattern shape, String text) {
        if (!shape.matcher(text).matches()) {
            throw new Unacceptable(IsoText.MALFORMED);
        }
        return text;
    }
}
