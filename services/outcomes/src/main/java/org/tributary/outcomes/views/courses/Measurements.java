package org.tributary.outcomes.views.courses;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tributary.events.clinicalrecord.Measurement;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** What was measured at once, as it is kept in a column. */
@Component
class Measurements {

    private static final TypeReference<List<Measurement>> SEVERAL = new TypeReference<>() {};

    private final ObjectReader reader;
    private final ObjectWriter writer;

    Measurements() {
        var json = JsonMapper.builder().build();
        this.reader = json.readerFor(SEVERAL);
        this.writer = json.writerFor(SEVERAL);
    }

    String write(List<Measurement> measured) {
        return writer.writeValueAsString(measured);
    }

    List<Measurement> read(@Nullable String column) {
        return column == null ? List.of() : reader.readValue(column);
    }
}
