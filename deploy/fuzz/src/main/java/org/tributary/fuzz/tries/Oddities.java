package org.tributary.fuzz.tries;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values that hardly anybody means, by what is odd about them. */
final class Oddities {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A value with what is odd about it. */
    record Odd<T>(String kind, T value) {}

    private static final List<Odd<String>> TEXTS = List.of(
            odd("empty", ""),
            odd("blank", " "),
            odd("only a comma", ","),
            odd("a list with a hole", "A,,B"),
            odd("a line end", "a\nb"),
            odd("a tab", "\t"),
            odd("NUL", "a\u0000b"),
            odd("a control character", "a\u001Fb"),
            odd("DEL", "\u007F"),
            odd("a control character of Latin-1", "\u0085"),
            odd("a no-break space", "\u00A0"),
            odd("a zero-width space", "\u200B"),
            odd("a turn of the writing", "\u202Eabc"),
            odd("half a character", "\uD83D"),
            odd("no character", "\uFFFF"),
            odd("characters beyond the basic plane", "\uD83D\uDE00".repeat(150)),
            odd("a long text", "x".repeat(301)),
            odd("a very long text", "x".repeat(6_000)),
            odd("a word", "abc"),
            odd("a truth", "true"),
            odd("the word null", "null"),
            odd("a negative number", "-1"),
            odd("a fraction", "1.5"),
            odd("an exponent", "1e999"),
            odd("a number beyond 64 bits", "99999999999999999999"),
            odd("the least number of 64 bits", "-9223372036854775808"),
            odd("not a number", "NaN"),
            odd("a hexadecimal number", "0x1F"),
            odd("full-width digits", "\uFF11\uFF12"),
            odd("the year 0", "0000-01-01"),
            odd("the last day of four digits", "9999-12-31"),
            odd("the year 10000", "+10000-01-01"),
            odd("no day of the calendar", "2026-02-30"),
            odd("the last moment of four digits", "9999-12-31T23:59:59.9999999Z"),
            odd("the last moment of Java", "+1000000000-12-31T23:59:59.999999999Z"),
            odd("the first moment of Java", "-1000000000-01-01T00:00:00Z"),
            odd("the first moment of four digits", "0001-01-01T00:00:00Z"),
            odd("a leap second", "2016-12-31T23:59:60Z"),
            odd("the end of the day as an hour", "24:00"),
            odd("no time at all", "PT0S"),
            odd("a negative length of time", "PT-1H"),
            odd("the longest time of Java", "PT9223372036854775807S"),
            odd("a length of years", "P999999999Y"),
            odd("an id in short groups", "1-1-1-1-1"),
            odd("an id of nothing", "00000000-0000-0000-0000-000000000000"),
            odd("an id in full-width digits", "\uFF10\uFF11\uFF19b0000-0000-7000-8000-000000000001"),
            odd("a quote", "' or 1=1 --"),
            odd("a way up", "../../etc/passwd"),
            odd("an expression", "${7*7}#{7*7}%n%s"),
            odd("markup", "<script>alert(1)</script>"));

    private static final List<Odd<JsonNode>> OTHERS = List.of(
            odd("null", NODES.nullNode()),
            odd("0", NODES.numberNode(0)),
            odd("-1", NODES.numberNode(-1)),
            odd("a whole number", NODES.numberNode(12_345)),
            odd("a fraction", NODES.numberNode(1.5)),
            odd("a number beyond 32 bits", NODES.numberNode(1L << 40)),
            odd("a number beyond 64 bits", NODES.numberNode(new BigInteger("9".repeat(30)))),
            odd("a number beyond doubles", NODES.numberNode(new BigDecimal("1e400"))),
            odd("a number of many digits", NODES.numberNode(new BigDecimal("0." + "3".repeat(400)))),
            odd("true", NODES.booleanNode(true)),
            odd("an empty list", NODES.arrayNode()),
            odd("an empty object", NODES.objectNode()),
            odd("a list of null", NODES.arrayNode().addNull()),
            odd("a long list", many(1_000)),
            odd("a deep list", deep(400)));

    private Oddities() {}

    static Odd<String> text(RandomGenerator random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** Any value of JSON, a text more often than not. */
    static Odd<JsonNode> value(RandomGenerator random) {
        if (random.nextInt(5) < 2) {
            return OTHERS.get(random.nextInt(OTHERS.size()));
        }
        var text = text(random);
        return odd(text.kind(), NODES.stringNode(text.value()));
    }

    private static <T> Odd<T> odd(String kind, T value) {
        return new Odd<>(kind, value);
    }

    private static JsonNode many(int count) {
        var list = NODES.arrayNode();
        for (var nr = 0; nr < count; nr++) {
            list.add("x");
        }
        return list;
    }

    private static JsonNode deep(int depth) {
        var list = NODES.arrayNode();
        for (var level = 1; level < depth; level++) {
            list = NODES.arrayNode().add(list);
        }
        return list;
    }
}
