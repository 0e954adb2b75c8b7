package org.tributary.clinicalrecord.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tributary.eligibility.policy.ClinicalPolicy;
import org.tributary.eligibility.policy.InvalidPolicy;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads versions of the clinical policy. A policy is safety: what is misspelt is refused with its line instead of being passed over. */
public final class ClinicalPolicies {

    private static final String FIRST = "clinical-policy-2026-11.json";

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ClinicalPolicies() {}

    /**
     * The version that this release carries. It decides until a later one is in force.
     *
     * @throws IllegalStateException if it is not where it belongs
     */
    public static ClinicalPolicy first() {
        try (@Nullable InputStream file = ClinicalPolicies.class.getResourceAsStream(FIRST)) {
            if (file == null) {
                throw new IllegalStateException("Missing on the class path: " + FIRST);
            }
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a document.
     *
     * @throws IllegalArgumentException with the line of what is wrong
     */
    static ClinicalPolicy read(String document) {
        try {
            return JSON.readValue(document, ClinicalPolicy.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    e.getCause() instanceof InvalidPolicy unsafe
                            ? "%s, line: %d".formatted(unsafe.getMessage(), lineOf(unsafe.code(), document))
                            : e.getMessage(),
                    e);
        }
    }

    /** Where it is named first. */
    private static int lineOf(String code, String document) {
        var lines = document.lines().toList();
        return 1
                + IntStream.range(0, lines.size())
                        .filter(nr -> lines.get(nr).contains('"' + code + '"'))
                        .findFirst()
                        .orElse(0);
    }
}
