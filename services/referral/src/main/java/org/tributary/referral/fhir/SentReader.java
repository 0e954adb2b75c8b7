package org.tributary.referral.fhir;

import static java.util.stream.Collectors.toCollection;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;

/** Reads what partners' systems send, and sent earlier. */
final class SentReader {

    private final FhirContext fhir;

    SentReader(FhirContext fhir) {
        this.fhir = fhir;
    }

    /** The order that was sent, alone or in a bundle; it holds what it refers to. */
    ServiceRequest order(String sent) {
        return switch (parse(sent)) {
            case ServiceRequest order -> order;
            case Bundle bundle -> orders(bundle, sent).getFirst().order();
            case Resource other -> throw new IllegalStateException("Kept as an order: " + other.fhirType());
        };
    }

    /** Each order of a bundle with what is to be kept of it as it was sent: all of it, or the part that is about this order. */
    List<SentOrder> orders(Bundle bundle, String sent) {
        var entries = bundle.getEntry().stream()
                .filter(entry -> entry.getResource() instanceof ServiceRequest)
                .toList();
        var orders = new ArrayList<SentOrder>();
        for (var entry : entries) {
            var reader = new SelfContainedReader(fhir, (ServiceRequest) entry.getResource(), bundle);
            var whole = reader.read();
            var kept = entries.size() == 1 ? sent : part(entry, reader.used());
            orders.add(new SentOrder(
                    "Bundle.entry[" + bundle.getEntry().indexOf(entry) + "].resource",
                    whole,
                    kept,
                    entry.getRequest().getIfNoneExist()));
        }
        return orders;
    }

    private String part(BundleEntryComponent order, Collection<BundleEntryComponent> used) {
        var part = new Bundle().setType(BundleType.COLLECTION);
        part.setEntry(Stream.concat(Stream.of(order), used.stream())
                .map(entry -> new BundleEntryComponent()
                        .setFullUrl(entry.getFullUrl())
                        .setResource(entry.getResource()))
                .collect(toCollection(ArrayList::new)));
        return json().encodeResourceToString(part);
    }

    Resource parse(String sent) {
        var parser = sent.stripLeading().startsWith("<") ? fhir.newXmlParser() : json();
        return (Resource) Objects.requireNonNull(parser.parseResource(sent));
    }

    private IParser json() {
        return fhir.newJsonParser();
    }

    /**
     * An order of a partner's system.
     *
     * @param place where it stands in what was sent; nothing if it is all of it
     * @param order holds what it refers to
     * @param asSent what is to be kept of it
     * @param unlessThereIs what had to be searched for first; nothing was to be received if it was found
     */
    record SentOrder(
            String place,
            ServiceRequest order,
            String asSent,
            @Nullable String unlessThereIs) {

        /** A fault of it, where its sender finds it. */
        Fault placed(Fault fault) {
            return place.isEmpty()
                    ? fault
                    : new Fault(fault.expression().replaceFirst("^ServiceRequest", place), fault.name(), fault.words());
        }

        @Override
        public String toString() {
            return "SentOrder[withheld]";
        }
    }
}
