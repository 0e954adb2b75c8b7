package org.tributary.referral.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/** Makes an order hold whatever it refers to within its bundle, so that it says the same when it stands alone. */
final class SelfContainedReader {

    private final FhirContext fhir;
    private final Bundle bundle;
    private final ServiceRequest whole;
    private final IdentityHashMap<Resource, Resource> held = new IdentityHashMap<>();
    private final List<BundleEntryComponent> used = new ArrayList<>();
    private final Queue<Resource> unread = new ArrayDeque<>();

    SelfContainedReader(FhirContext fhir, ServiceRequest order, Bundle bundle) {
        this.fhir = fhir;
        this.bundle = bundle;
        this.whole = order.copy();
    }

    /** The order with all that it refers to, directly or not. */
    ServiceRequest read() {
        unread.add(whole);
        for (var next = unread.poll(); next != null; next = unread.poll()) {
            for (var reference : fhir.newTerser().getAllPopulatedChildElementsOfType(next, Reference.class)) {
                follow(reference);
            }
        }
        return whole;
    }

    /** The entries of the bundle that it refers to. */
    List<BundleEntryComponent> used() {
        return used;
    }

    private void follow(Reference reference) {
        if (reference.hasReference() && reference.getReference().startsWith("#")) {
            whole.getContained().stream()
                    .filter(each -> ("#" + idOf(each)).equals(reference.getReference()))
                    .findFirst()
                    .ifPresent(reference::setResource);
            return;
        }
        find(reference).ifPresent(entry -> {
            var kept = held.computeIfAbsent(entry.getResource(), _ -> hold(entry));
            reference.setReference("#" + idOf(kept));
            reference.setResource(kept);
        });
    }

    private Resource hold(BundleEntryComponent entry) {
        used.add(entry);
        var copy = entry.getResource().copy();
        copy.setMeta(null);
        copy.setId("r" + (held.size() + 1));
        if (copy instanceof DomainResource outer) {
            outer.setContained(null);
        }
        whole.addContained(copy);
        unread.add(copy);
        return copy;
    }

    static String idOf(Resource resource) {
        var id = Objects.requireNonNullElse(resource.getIdElement().getIdPart(), "");
        return id.startsWith("#") ? id.substring(1) : id;
    }

    private Optional<BundleEntryComponent> find(Reference reference) {
        return bundle.getEntry().stream()
                .filter(entry -> entry.getResource() != null && !(entry.getResource() instanceof ServiceRequest))
                .filter(entry -> isMeant(reference, entry))
                .findFirst();
    }

    private static boolean isMeant(Reference reference, BundleEntryComponent entry) {
        var resource = entry.getResource();
        if (!reference.hasReference()) {
            return reference.hasIdentifier()
                    && (!reference.hasType() || reference.getType().equals(resource.fhirType()))
                    && isKnownAs(
                            resource,
                            reference.getIdentifier().getSystem(),
                            reference.getIdentifier().getValue());
        }
        var named = reference.getReference();
        if (named.startsWith(resource.fhirType() + "?identifier=")) {
            var number = named.substring(named.indexOf('=') + 1).split("\\|", 2);
            return number.length == 2 && isKnownAs(resource, number[0], number[1]);
        }
        return named.equals(entry.getFullUrl())
                || named.equals(resource.fhirType() + "/" + idOf(resource))
                || (entry.hasFullUrl() && entry.getFullUrl().endsWith("/" + named));
    }

    private static boolean isKnownAs(Resource resource, String system, String value) {
        var numbers = resource.getNamedProperty("identifier");
        return numbers != null
                && numbers.getValues().stream()
                        .map(Identifier.class::cast)
                        .anyMatch(each ->
                                Objects.equals(each.getSystem(), system) && Objects.equals(each.getValue(), value));
    }
}
