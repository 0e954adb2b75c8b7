package org.tributary.referral.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.tributary.referral.terminology.Concept;

/** Collects from an order, and from what it holds, everything that may mean something to a clinic. */
final class ConceptReader {

    private final List<Concept> concepts = new ArrayList<>();

    private ConceptReader() {}

    static List<Concept> of(ServiceRequest order) {
        var reader = new ConceptReader();
        reader.add("ServiceRequest.code", order.getCode());
        reader.add("ServiceRequest.orderDetail", order.getOrderDetail());
        reader.add("ServiceRequest.reasonCode", order.getReasonCode());
        reader.add("ServiceRequest.bodySite", order.getBodySite());
        Stream.concat(order.getReasonReference().stream(), order.getSupportingInfo().stream())
                .flatMap(reference -> OrderReader.held(reference).stream())
                .forEach(reader::add);
        order.getNote().forEach(note -> reader.words("ServiceRequest.note", note.getText()));
        Stream.of(order.getReasonReference(), order.getSupportingInfo())
                .flatMap(List::stream)
                .filter(Reference::hasDisplay)
                .forEach(reference -> reader.words("ServiceRequest.reasonReference", reference.getDisplay()));
        return reader.concepts;
    }

    /** What the order says the person has. */
    static Stream<CodeableConcept> conditionsOf(ServiceRequest order) {
        return order.getReasonReference().stream()
                .flatMap(reference -> OrderReader.held(reference).stream())
                .filter(Condition.class::isInstance)
                .map(held -> ((Condition) held).getCode());
    }

    private void add(Resource held) {
        switch (held) {
            case Condition it -> {
                add("Condition.code", it.getCode());
                add("Condition.bodySite", it.getBodySite());
            }
            case MedicationStatement it -> add("MedicationStatement.medication", it.getMedication());
            case MedicationRequest it -> add("MedicationRequest.medication", it.getMedication());
            case Medication it -> add("Medication.code", it.getCode());
            case AllergyIntolerance it -> add("AllergyIntolerance.code", it.getCode());
            case Observation it -> {
                add("Observation.code", it.getCode());
                add("Observation.bodySite", it.getBodySite());
            }
            default -> {
                // kept as it was sent
            }
        }
    }

    private void add(String where, org.hl7.fhir.r4.model.Type medication) {
        if (medication instanceof CodeableConcept told) {
            add(where, told);
        } else if (medication instanceof Reference reference) {
            OrderReader.held(reference).ifPresent(this::add);
        }
    }

    private void add(String where, List<CodeableConcept> told) {
        told.forEach(each -> add(where, each));
    }

    private void add(String where, CodeableConcept told) {
        if (!told.isEmpty()) {
            concepts.add(OrderReader.concept(where, told));
        }
    }

    private void words(String where, String text) {
        concepts.add(new Concept(where, List.of(), PlainText.text(text)));
    }
}
