package org.tributary.platform.web.idempotency;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tributary.platform.kernel.EventMetadata;
import org.tributary.platform.web.Role;
import org.tributary.platform.web.signin.Callers;

/** Writes down who asks, to be kept with the facts. */
final class RequestMetadata {

    private static final Pattern TRACE_PARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private RequestMetadata() {}

    /** Who asks in the current request. The command's own id stands for the request, as nothing came before it. */
    static EventMetadata now() {
        var caller =
                Callers.current().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody signed in"));
        var roles = caller.roles().stream().sorted().map(Role::claim).toList();
        return new EventMetadata(caller.subject(), roles, null, null, traceParent());
    }

    private static @Nullable String traceParent() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            var header = attributes.getRequest().getHeader("traceparent");
            return header != null && TRACE_PARENT.matcher(header).matches() ? header : null;
        }
        return null;
    }
}
