package org.tributary.local.signin;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a partner's system may ask to do, as SMART App Launch 2.2 writes it: create, read, update and search, in this order, of what
 * it may touch at all.
 */
final class SystemScope {

    private static final Pattern MAY_BE_ASKED =
            Pattern.compile("system/(ServiceRequest\\.(?=[crs])c?r?s?|Task\\.(?=[rus])r?u?s?)");

    private SystemScope() {}

    static boolean mayAskAll(Set<String> scopes) {
        return scopes.stream().allMatch(scope -> MAY_BE_ASKED.matcher(scope).matches());
    }
}
