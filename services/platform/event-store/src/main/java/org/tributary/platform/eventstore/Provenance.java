package org.tributary.platform.eventstore;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.tributary.platform.kernel.EventMetadata;

/** Hands who asked and why from a command to the events that it causes. */
final class Provenance implements CorrelationDataProvider {

    static final String ACTOR = "actor";
    static final String ROLES = "roles";
    static final String CORRELATION = "correlationId";
    static final String CAUSATION = "causationId";
    static final String TRACE_PARENT = "traceparent";

    /** What a command carries for its events to be stored with. */
    static Map<String, Object> of(EventMetadata by, String commandId) {
        var values = new LinkedHashMap<String, Object>();
        values.put(ACTOR, by.actor());
        values.put(ROLES, by.roles());
        values.put(CORRELATION, Objects.requireNonNullElse(by.correlationId(), commandId));
        values.put(CAUSATION, Objects.requireNonNullElse(by.causationId(), commandId));
        if (by.traceparent() != null) {
            values.put(TRACE_PARENT, by.traceparent());
        }
        return values;
    }

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        return message.getMetaData().subset(ACTOR, ROLES, CORRELATION, CAUSATION, TRACE_PARENT);
    }
}
