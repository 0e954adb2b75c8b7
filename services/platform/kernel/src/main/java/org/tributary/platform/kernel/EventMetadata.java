package org.tributary.platform.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who caused a fact and why, kept beside every event.
 *
 * @param actor the sign-in's subject, or the reaction that acted
 * @param roles in which the actor acted
 * @param correlationId one for everything that a request set off, across all services
 * @param causationId the request's command, or the event that a reaction answered
 * @param traceparent the trace of the request (W3C), if it had one
 */
public record EventMetadata(
        String actor,
        List<String> roles,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent) {}
