package org.tributary.platform.web.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;

/**
 * Names the schema of a nested type after what surrounds it: {@code BookAppointmentEndpoint.Request} is {@code
 * BookAppointmentRequest}. By its own name alone every endpoint's {@code Request} would be one and the same schema.
 */
final class SchemaNames extends TypeNameResolver {

    private static final String ENDPOINT = "Endpoint";

    @Override
    protected String getNameOfClass(Class<?> type) {
        return of(type);
    }

    static String of(Class<?> type) {
        var around = type.getEnclosingClass();
        return around == null ? nameOf(type) : of(around) + nameOf(type);
    }

    private static String nameOf(Class<?> type) {
        var name = type.getSimpleName();
        return name.endsWith(ENDPOINT) ? name.substring(0, name.length() - ENDPOINT.length()) : name;
    }
}
