package org.tributary.referral.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.stereotype.Component;
import org.tributary.referral.fhir.Scopes.Right;

/** Lets a partner's system do what the scopes of its token include. */
@Component
@Interceptor
public final class ScopeHook {

    private static final String ORDER = "ServiceRequest";

    ScopeHook() {}

    /** A retry that is given the first answer was let in as what it repeats. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void letDo(ServletRequestDetails asked, RestOperationTypeEnum interaction) {
        var isRetry = asked.getServletRequest().getDispatcherType() == DispatcherType.FORWARD;
        if (!isRetry && interaction != RestOperationTypeEnum.METADATA) {
            require(Objects.requireNonNullElse(asked.getResourceName(), ORDER), needed(asked, interaction));
        }
    }

    /**
     * Goes on only if the token of the request includes this.
     *
     * @throws RefusedException if it does not
     */
    void require(String type, Right right) {
        if (!ofToken().include(type, right)) {
            var missing = "system/" + type + "." + right.letter();
            throw new RefusedException(
                    HttpStatus.FORBIDDEN.value(), new Fault("", "forbidden", "The token does not include " + missing));
        }
    }

    private static Scopes ofToken() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof ClaimAccessor claims
                ? Scopes.of(Objects.requireNonNullElse(claims.getClaimAsStringList("scope"), List.of()))
                : new Scopes(List.of());
    }

    /** Whatever else there is brings orders, or asks whether they could be brought. */
    private static Right needed(ServletRequestDetails asked, RestOperationTypeEnum interaction) {
        return switch (interaction) {
            case READ, VREAD, HISTORY_INSTANCE, HISTORY_TYPE -> Right.READ;
            case SEARCH_TYPE -> Right.SEARCH;
            case UPDATE -> Right.UPDATE;
            default -> SystemProvider.RECEIVED.equals(asked.getOperation()) ? Right.READ : Right.CREATE;
        };
    }
}
