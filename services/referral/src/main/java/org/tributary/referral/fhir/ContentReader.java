package org.tributary.referral.fhir;

import static java.util.stream.Collectors.joining;

import ca.uhn.fhir.context.FhirContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/** Tells in what two orders differ that hold what they refer to, whatever names the parts have in them. */
final class ContentReader {

    /** Says nothing of what is asked for. */
    private static final Set<String> ASIDE =
            Set.of("id", "meta", "implicitRules", "language", "text", "contained", "extension", "modifierExtension");

    private static final Pattern WITHIN = Pattern.compile("\"reference\":\"#[^\"]*\"");

    private final FhirContext fhir;

    ContentReader(FhirContext fhir) {
        this.fhir = fhir;
    }

    /** Where they differ, as expressions; nothing if they ask for the same. */
    List<String> differences(ServiceRequest one, ServiceRequest other) {
        var first = contentOf(one);
        var second = contentOf(other);
        var names = new TreeSet<>(first.keySet());
        names.addAll(second.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(first.get(name), second.get(name)))
                .toList();
    }

    private Map<String, String> contentOf(ServiceRequest order) {
        var content = new TreeMap<String, String>();
        add("ServiceRequest", order, content);
        var seen = new HashMap<String, Integer>();
        for (var held : order.getContained()) {
            var number = seen.merge(held.fhirType(), 1, Integer::sum);
            add(number == 1 ? held.fhirType() : held.fhirType() + "[" + (number - 1) + "]", held, content);
        }
        return content;
    }

    private void add(String path, Resource resource, Map<String, String> content) {
        for (var property : resource.children()) {
            if (property.hasValues() && !ASIDE.contains(property.getName())) {
                content.put(path + "." + property.getName().replace("[x]", ""), written(property));
            }
        }
    }

    private String written(Property property) {
        var parser = fhir.newJsonParser();
        return property.getValues().stream()
                .map(value -> WITHIN.matcher(parser.encodeToString(value)).replaceAll("\"reference\":\"#\""))
                .collect(joining(","));
    }
}
