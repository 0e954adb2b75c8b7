package org.tributary.outcomes.views;

import java.util.Collection;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many rows as one parameter, so that a batch of facts is written with one statement per table: {@code insert … select … from
 * jsonb_to_recordset(:rows::jsonb) as row (…)}. A record's components are the columns, in snake case.
 */
@Component
public class Rows {

    private final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /** The rows as PostgreSQL reads them. */
    public String of(Collection<? extends Record> rows) {
        return json.writeValueAsString(rows);
    }

    /** What was kept whole in a column of a row. */
    public <T> T read(String column, Class<T> type) {
        return json.readValue(column, type);
    }
}
