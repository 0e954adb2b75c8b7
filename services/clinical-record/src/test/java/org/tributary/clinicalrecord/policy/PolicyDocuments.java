package org.tributary.clinicalrecord.policy;

import static org.tributary.platform.testkit.Api.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Versions of the policy that differ from the release's own. */
public final class PolicyDocuments {

    private PolicyDocuments() {}

    /** By which a patient with lymphedema is weighed at each session, and nothing more is asked for. */
    @SuppressWarnings("unchecked") // a document's entries have names
    public static Map<String, Object> askingForWeight(String version) {
        var document = new LinkedHashMap<>(ClinicalPolicies.entries(ClinicalPolicies.firstDocument()));
        document.put("version", version);
        ((Map<String, Object>) Objects.requireNonNull(document.get("evaluations")))
                .put(
                        "LYMPHEDEMA",
                        List.of(json(
                                "anyOf", List.of("WEIGHT"),
                                "each", "PATIENT",
                                "notOlderThan", "P0D",
                                "ratification", "pending clinical ratification")));
        return document;
    }
}
