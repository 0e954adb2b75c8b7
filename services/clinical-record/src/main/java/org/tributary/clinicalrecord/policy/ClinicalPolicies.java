package org.tributary.clinicalrecord.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tributary.eligibility.policy.ClinicalPolicy;
import org.tributary.eligibility.policy.InvalidPolicy;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
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

    private static final TypeReference<Map<String, Object>> ENTRIES = new TypeReference<>() {};

    private ClinicalPolicies() {}

    /**
     * The version that this release carries. It decides until a later one is in force.
     *
     * @throws IllegalStateException if it is not where it belongs
     */
    public static ClinicalPolicy first() {
        return read(firstDocument());
    }

    /** The document of the version that this release carries. */
    static String firstDocument() {
        try (@Nullable InputStream file = ClinicalPolicies.class.getResourceAsStream(FIRST)) {
            if (file == null) {
                throw new IllegalStateException("Missing on the class path: " + FIRST);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a document.
     *
     * @throws UnreadablePolicy with the line of what is wrong
     */
    static ClinicalPolicy read(String document) {
        try {
            return JSON.readValue(document, ClinicalPolicy.class);
        } catch (JacksonException e) {
            throw unreadable(e, document);
        }
    }

    /** The entries of a document, in their order. */
    static Map<String, Object> entries(String document) {
        return JSON.readValue(document, ENTRIES);
    }

    /** The one form in which a document is kept: an entry a line, in the order in which it was sent. */
    static String document(Map<String, Object> entries) {
        var lines = new DefaultIndenter("  ", "\n");
        return JSON.writer()
                .with(new DefaultPrettyPrinter().withObjectIndenter(lines))
                .writeValueAsString(entries);
    }

    private static UnreadablePolicy unreadable(JacksonException e, String document) {
        if (e.getCause() instanceof InvalidPolicy unsafe) {
            var says = String.valueOf(unsafe.getMessage());
            var line = lineOf(unsafe.code(), document, 1);
            return new UnreadablePolicy("%s, line: %d".formatted(says, line), says, line, e);
        }
        var message = String.valueOf(e.getMessage());
        var location = e.getLocation();
        var stoppedAt = location == null ? 1 : Math.max(1, location.getLineNr());
        return switch (e) {
            case UnrecognizedPropertyException it -> {
                var name = it.getPropertyName();
                yield new UnreadablePolicy(
                        message, name + ": there is no such entry", lineOf(name, document, stoppedAt), e);
            }
            case InvalidFormatException it -> {
                var value = String.valueOf(it.getValue());
                yield new UnreadablePolicy(
                        message, value + ": it is not known here", lineOf(value, document, stoppedAt), e);
            }
            default -> new UnreadablePolicy(message, saidBy(e.getCause()), stoppedAt, e);
        };
    }

    private static String saidBy(@Nullable Throwable cause) {
        return cause == null || cause.getMessage() == null ? "Something else is expected here" : cause.getMessage();
    }

    /** Where it is named first; an entry that is read only at the end of its object is found by its name. */
    private static int lineOf(String name, String document, int otherwise) {
        var lines = document.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(nr -> lines.get(nr).contains('"' + name + '"'))
                .map(nr -> nr + 1)
                .findFirst()
                .orElse(otherwise);
    }
}
