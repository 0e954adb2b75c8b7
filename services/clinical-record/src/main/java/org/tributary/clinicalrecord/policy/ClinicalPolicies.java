package org.tributary.clinicalrecord.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the screening policy that this release carries. A version, once used, is kept and never edited. */
public final class ScreeningPolicies {

    private static final String IN_FORCE = "screening-policy-2026-11.json";

    private ScreeningPolicies() {}

    /**
     * The version that decides now.
     *
     * @throws IllegalStateException if the policy is not where it belongs
     */
    public static ScreeningPolicy inForce() {
        // a policy is safety: a misspelt entry stops the service instead of being passed over
        var json = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .build();
        try (@Nullable InputStream file = ScreeningPolicies.class.getResourceAsStream(IN_FORCE)) {
            if (file == null) {
                throw new IllegalStateException("Missing on the class path: " + IN_FORCE);
            }
            return json.readValue(file, ScreeningPolicy.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
