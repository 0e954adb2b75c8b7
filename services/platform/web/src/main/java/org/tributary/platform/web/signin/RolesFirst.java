package org.tributary.platform.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Judges what {@code @PreAuthorize} of an endpoint demands before anything that the request says is read. */
final class RolesFirst implements HandlerInterceptor {

    private final PreAuthorizeAuthorizationManager roles = new PreAuthorizeAuthorizationManager();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint) {
            var asked = new SimpleMethodInvocation(endpoint.getBean(), endpoint.getMethod());
            var judged = roles.authorize(RolesFirst::whoAsks, asked);
            if (judged != null && !judged.isGranted()) {
                throw new AuthorizationDeniedException("Another role", judged);
            }
        }
        return true;
    }

    private static Authentication whoAsks() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody signed in"));
    }
}
