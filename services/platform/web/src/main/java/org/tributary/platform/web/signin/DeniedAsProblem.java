package org.tributary.platform.web.signin;

import static org.springframework.http.HttpStatus.FORBIDDEN;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.tributary.platform.web.problems.ProblemWriter;
import org.tributary.platform.web.problems.StandardProblems;

/** Tells a caller without a good token, or in another role, so: the header of RFC 6750 and a problem. */
public final class DeniedAsProblem implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AuthenticationEntryPoint unauthenticated = new BearerTokenAuthenticationEntryPoint();
    private final AccessDeniedHandler forbidden = new BearerTokenAccessDeniedHandler();
    private final ProblemWriter problems;

    DeniedAsProblem(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException denied)
            throws IOException, jakarta.servlet.ServletException {
        if (denied instanceof AuthenticationServiceException away) {
            throw away;
        }
        unauthenticated.commence(request, response, denied);
        problems.write(StandardProblems.of(HttpStatus.valueOf(response.getStatus())), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, jakarta.servlet.ServletException {
        forbidden.handle(request, response, denied);
        problems.write(StandardProblems.of(FORBIDDEN), request, response);
    }
}
