package org.tributary.local.signin;

import java.util.List;

/**
 * What a token says its bearer may do.
 *
 * @param roles in which they act
 * @param clinics ids of the clinics where, or "*" for all
 */
record Access(List<String> roles, Object clinics) {

    static Access everywhere(String role) {
        return new Access(List.of(role), "*");
    }

    static Access at(String role, List<String> clinics) {
        return new Access(List.of(role), clinics);
    }
}
