package org.tributary.platform.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.tributary.events.ClinicId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.ClinicScope;
import org.tributary.platform.web.Role;

/** Reads from a token, or from a browser's sign-in, who asks. What it does not know gives no right. */
public final class Callers {

    private static final String EVERY_CLINIC = "*";

    private Callers() {}

    /** Who asks in this request, if they signed in. */
    public static Optional<Caller> current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Tells the callers of requests apart: by who signed in, else by where the request comes from. */
    public static String nameOf(HttpServletRequest request) {
        return current().map(Caller::subject).orElseGet(request::getRemoteAddr);
    }

    /** Who signed in so. */
    public static Optional<Caller> of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof ClaimAccessor claims
                ? Optional.of(of(claims))
                : Optional.empty();
    }

    /** The roles that these claims give, as method security knows them. */
    public static Set<GrantedAuthority> authoritiesOf(ClaimAccessor claims) {
        return rolesOf(claims).stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.claim()))
                .collect(Collectors.toSet());
    }

    private static Caller of(ClaimAccessor claims) {
        var subject = Objects.requireNonNull(claims.getClaimAsString("sub"), "a token without a subject");
        var client = Optional.ofNullable(claims.getClaimAsString("client_id"))
                .or(() -> Optional.ofNullable(claims.getClaimAsString("azp")))
                .orElse(subject);
        return new Caller(
                subject,
                client,
                rolesOf(claims),
                clinicsOf(claims),
                claims.getClaimAsString("name"),
                claims.getClaimAsString("registration"));
    }

    private static Set<Role> rolesOf(ClaimAccessor claims) {
        return listOf(claims, "roles").stream()
                .flatMap(name -> Role.of(name).stream())
                .collect(Collectors.toSet());
    }

    private static ClinicScope clinicsOf(ClaimAccessor claims) {
        var ids = new HashSet<ClinicId>();
        for (var text : listOf(claims, "clinics")) {
            if (text.equals(EVERY_CLINIC)) {
                return new ClinicScope.All();
            }
            clinicOf(text).ifPresent(ids::add);
        }
        return new ClinicScope.Only(ids);
    }

    private static Optional<ClinicId> clinicOf(String text) {
        try {
            return Optional.of(ClinicId.of(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static List<String> listOf(ClaimAccessor claims, String name) {
        return Objects.requireNonNullElse(claims.getClaimAsStringList(name), List.of());
    }
}
