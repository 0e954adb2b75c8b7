package org.tributary.clinicalrecord.policy;

import static org.tributary.platform.testkit.Api.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Documents that somebody may propose, each made of the release's own. */
public final class PolicyDocuments {

    private PolicyDocuments() {}

    /** As the release's, but a blood thinner waits for a clearance of a clinical lead; force stays refused. */
    public static Map<String, Object> relaxed(String version) {
        var document = carried(version);
        var anticoagulant = entries(entries(document, "findings"), "ANTICOAGULANT");
        anticoagulant.put("gate", "HOLD");
        anticoagulant.put("clearedBy", "CLINICAL_LEAD");
        return document;
    }

    /** As the release's, but nobody is treated who has this. */
    public static Map<String, Object> blocking(String version, String code) {
        var document = carried(version);
        entries(entries(document, "findings"), code).put("gate", "BLOCK");
        return document;
    }

    /** As the release's, but a patient with lymphedema is weighed at each session, and nothing more is asked for. */
    public static Map<String, Object> askingForWeight(String version) {
        var document = carried(version);
        entries(document, "evaluations")
                .put(
                        "LYMPHEDEMA",
                        List.of(json(
                                "anyOf", List.of("WEIGHT"),
                                "each", "PATIENT",
                                "notOlderThan", "P0D",
                                "ratification", "pending clinical ratification")));
        return document;
    }

    private static Map<String, Object> carried(String version) {
        var document = new LinkedHashMap<>(ClinicalPolicies.entries(ClinicalPolicies.firstDocument()));
        document.put("version", version);
        return document;
    }

    @SuppressWarnings("unchecked") // a document's entries have names
    static Map<String, Object> entries(Map<String, Object> of, String name) {
        return (Map<String, Object>) Objects.requireNonNull(of.get(name));
    }
}
