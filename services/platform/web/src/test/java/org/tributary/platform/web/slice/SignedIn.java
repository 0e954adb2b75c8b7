package org.tributary.platform.web.slice;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.util.Arrays;
import java.util.List;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tributary.events.ClinicId;
import org.tributary.platform.web.signin.Callers;

/** Lets a request of a slice test come from somebody. */
public final class SignedIn {

    private SignedIn() {}

    /** Somebody in this role at these clinics, or at every clinic if none is named. */
    public static RequestPostProcessor as(String role, ClinicId... clinics) {
        return as(role, role, clinics);
    }

    /** This person or program, in this role at these clinics, or at every clinic if none is named. */
    public static RequestPostProcessor as(String role, String subject, ClinicId... clinics) {
        var ids = clinics.length == 0
                ? List.of("*")
                : Arrays.stream(clinics).map(ClinicId::toString).toList();
        var token = Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject(subject)
                .claim("client_id", subject)
                .claim("roles", List.of(role))
                .claim("clinics", ids)
                .build();
        return jwt().jwt(token).authorities(Callers.authoritiesOf(token));
    }
}
