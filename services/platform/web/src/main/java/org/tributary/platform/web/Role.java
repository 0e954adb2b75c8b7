package org.tributary.platform.web;

import java.util.Arrays;
import java.util.Optional;

/** What a person or a program does for the chain, as its token says. */
public enum Role {
    CHAIN_ADMIN("chain-admin"),
    FRONT_DESK("front-desk"),
    THERAPIST("therapist"),
    OPERATOR("operator"),
    PARTNER("partner"),
    AUDITOR("auditor"),
    PLATFORM("platform"),
    CLINIC_MANAGER("clinic-manager"),
    CLINICAL_LEAD("clinical-lead");

    private final String claim;

    Role(String claim) {
        this.claim = claim;
    }

    /** The role's name in a token and in {@code hasRole('front-desk')}. */
    public String claim() {
        return claim;
    }

    /** The role that a token names, unless it is none of ours. */
    public static Optional<Role> of(String claim) {
        return Arrays.stream(values()).filter(role -> role.claim.equals(claim)).findFirst();
    }
}
