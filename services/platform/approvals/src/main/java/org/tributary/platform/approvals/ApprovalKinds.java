package org.tributary.platform.approvals;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.tributary.events.approvals.ApprovalEvent.Settled;
import org.tributary.platform.web.Role;

/** Everything for which this service wants a second person. */
final class ApprovalKinds {

    private final Map<String, ApprovalKind> byName;

    ApprovalKinds(Collection<ApprovalKind> kinds) {
        byName = kinds.stream().collect(toUnmodifiableMap(ApprovalKind::name, Function.identity()));
    }

    ApprovalKind named(String name) {
        return Objects.requireNonNull(byName.get(name), () -> "This service declares no kind of approval " + name);
    }

    /** Who may answer; nobody where this service has given the kind up. */
    Set<Role> approversOf(String name) {
        var kind = byName.get(name);
        return kind == null ? Set.of() : kind.approvers();
    }

    Object commandAfter(Settled settled, Instant at) {
        return named(settled.kind()).commandAfter(settled, at);
    }
}
