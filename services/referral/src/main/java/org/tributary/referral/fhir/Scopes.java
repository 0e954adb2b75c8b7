package org.tributary.referral.fhir;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a partner's system may do in FHIR, as the sign-in wrote it into its token, in the form of SMART App Launch 2. A token that
 * says nothing of this is not restricted, as the one that somebody tries the interface with; what is said in another form gives
 * no right.
 *
 * @param ofSystem such as {@code system/ServiceRequest.cr}
 */
record Scopes(List<String> ofSystem) {

    private static final String SYSTEM = "system/";
    private static final Pattern RIGHTS = Pattern.compile("c?r?u?d?s?");

    /** One of the rights that a scope names by their first letters. */
    enum Right {
        CREATE,
        READ,
        UPDATE,
        SEARCH;

        /** How a scope names it. */
        String letter() {
            return name().substring(0, 1).toLowerCase(Locale.ROOT);
        }
    }

    /** Of a claim, which is one text with spaces (RFC 9068) or, with some sign-ins, a list. */
    static Scopes of(List<String> claim) {
        return new Scopes(claim.stream()
                .flatMap(text -> Stream.of(text.split(" ", -1)))
                .filter(scope -> scope.startsWith(SYSTEM))
                .toList());
    }

    /** Whether the token is good for this. */
    boolean include(String type, Right right) {
        var prefix = SYSTEM + type + ".";
        return ofSystem.isEmpty()
                || ofSystem.stream()
                        .filter(scope -> scope.startsWith(prefix))
                        .map(scope -> scope.substring(prefix.length()))
                        .anyMatch(rights -> RIGHTS.matcher(rights).matches() && rights.contains(right.letter()));
    }
}
