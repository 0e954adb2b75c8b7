package org.tributary.drills.checker.laws;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Tells whether an event says at least what was asked for. */
final class Contents {

    private Contents() {}

    /** Whether all that is asked is said, to the last element of every list; numbers by their value. */
    static boolean covers(JsonNode said, JsonNode asked) {
        return switch (asked.getNodeType()) {
            case OBJECT ->
                said.isObject()
                        && asked.propertyStream()
                                .allMatch(field -> covers(said.path(field.getKey()), field.getValue()));
            case ARRAY ->
                said.isArray()
                        && said.size() == asked.size()
                        && IntStream.range(0, asked.size()).allMatch(nr -> covers(said.get(nr), asked.get(nr)));
            case NUMBER -> said.isNumber() && number(said).compareTo(number(asked)) == 0;
            default -> said.equals(asked);
        };
    }

    private static BigDecimal number(JsonNode node) {
        return node.decimalValue();
    }
}
