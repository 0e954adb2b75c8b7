package org.tributary.platform.feed;

import java.util.List;
import org.tributary.platform.kernel.EventMetadata;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Says on whose behalf a reaction acts: the service's own, in the matter that the fact belongs to. */
final class CausationMetadata {

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final String service;

    CausationMetadata(String service) {
        this.service = service;
    }

    EventMetadata of(String reaction, ReceivedEvent fact) {
        var told = json.readValue(fact.metadata(), EventMetadata.class);
        var correlation = told.correlationId();
        return new EventMetadata(
                "system:" + service + "/" + reaction,
                List.of(),
                correlation == null ? fact.id().toString() : correlation,
                fact.id().toString(),
                told.traceparent());
    }
}
