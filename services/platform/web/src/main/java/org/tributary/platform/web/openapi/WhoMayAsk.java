package org.tributary.platform.web.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;

/** Tells which roles may ask for an operation: one of those that are named; or that nobody has to sign in for it. */
final class WhoMayAsk {

    static final String TOKEN = "token";

    private static final Pattern ROLE = Pattern.compile("'([^']+)'");

    private WhoMayAsk() {}

    static void describe(Operation operation, HandlerMethod handler) {
        var onMethod = handler.getMethodAnnotation(PreAuthorize.class);
        var rule = onMethod == null ? handler.getBeanType().getAnnotation(PreAuthorize.class) : onMethod;
        var roles = rule == null ? List.<String>of() : rolesIn(rule.value());
        operation.setSecurity(roles.isEmpty() ? List.of() : List.of(new SecurityRequirement().addList(TOKEN, roles)));
    }

    private static List<String> rolesIn(String rule) {
        return ROLE.matcher(rule).results().map(WhoMayAsk::name).toList();
    }

    private static String name(MatchResult role) {
        return Objects.requireNonNull(role.group(1));
    }
}
