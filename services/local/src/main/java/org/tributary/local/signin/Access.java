package org.tributary.local.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a token says of its bearer.
 *
 * @param roles in which they act
 * @param clinics ids of the clinics where, or "*" for all
 * @param name of a person who answers for something by name
 * @param registration of that person in their profession
 */
record Access(
        List<String> roles,
        Object clinics,
        @Nullable String name,
        @Nullable String registration) {

    static final Access NONE = new Access(List.of(), List.of(), null, null);

    static Access everywhere(String role) {
        return new Access(List.of(role), "*", null, null);
    }

    static Access at(String role, List<String> clinics) {
        return new Access(List.of(role), clinics, null, null);
    }
}
