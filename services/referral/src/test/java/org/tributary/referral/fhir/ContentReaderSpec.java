package org.tributary.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.referral.fhir.FhirCaller.FHIR;
import static org.tributary.referral.fhir.Samples.order;

import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;

class ContentReaderSpec {

    private static final ContentReader CONTENTS = new ContentReader(FHIR);
    private static final SentReader SENT = new SentReader(FHIR);

    @Test
    void the_same_order_differs_in_nothing_whatever_it_is_written_in() {
        var json = FHIR.newJsonParser().encodeResourceToString(order("R-1", "Doyle"));
        var xml = FHIR.newXmlParser().setPrettyPrint(true).encodeResourceToString(order("R-1", "Doyle"));

        assertThat(CONTENTS.differences(SENT.order(json), SENT.order(xml))).isEmpty();
    }

    @Test
    void it_is_told_what_differs_also_in_what_it_holds() {
        var changed = order("R-1", "Doyle").setDoNotPerform(false);
        ((Patient) changed.getContained().getFirst()).getNameFirstRep().setFamily("Byrne");

        assertThat(CONTENTS.differences(order("R-1", "Doyle"), changed))
                .containsExactly("Patient.name", "ServiceRequest.doNotPerform");
    }

    @Test
    void in_a_bundle_it_says_the_same_under_other_numbers_of_its_parts() {
        var first = bundle("urn:uuid:11111111-1111-4111-8111-111111111111");
        var second = bundle("urn:uuid:22222222-2222-4222-8222-222222222222");

        assertThat(CONTENTS.differences(SENT.order(first), SENT.order(second))).isEmpty();
        var order = SENT.order(first);
        assertThat(order.getContained()).hasSize(2);
        assertThat(order.getSubject().getReference()).startsWith("#");
        assertThat(((Condition) order.getContained().get(1)).getSubject().getReference())
                .isEqualTo(order.getSubject().getReference());
    }

    @Test
    void a_part_is_found_by_its_place_by_its_number_and_by_a_search() {
        for (var reference : List.of("Patient/p1", "Patient?identifier=" + Samples.PATIENTS + "|P-Doyle")) {
            assertThat(SENT.order(bundleWith(new Reference(reference)))
                            .getSubject()
                            .getReference())
                    .startsWith("#");
        }
        var logical = new Reference().setType("Patient");
        logical.getIdentifier().setSystem(Samples.PATIENTS).setValue("P-Doyle");
        assertThat(SENT.order(bundleWith(logical)).getSubject().getReference()).startsWith("#");
    }

    private static String bundleWith(Reference subject) {
        var patient = Samples.patient("Doyle");
        patient.setId("p1");
        var bundle = new Bundle().setType(BundleType.COLLECTION);
        bundle.addEntry().setFullUrl("https://harbour.example/Patient/p1").setResource(patient);
        bundle.addEntry().setResource(bare().setSubject(subject));
        return FHIR.newJsonParser().encodeResourceToString(bundle);
    }

    private static String bundle(String patientUrl) {
        var conditionUrl = patientUrl.replace("urn:uuid:", "urn:uuid:f").substring(0, patientUrl.length());
        var patient = Samples.patient("Doyle");
        patient.setId((String) null);
        var condition = Samples.condition("234097001").setSubject(new Reference(patientUrl));
        condition.setId((String) null);
        var bundle = new Bundle().setType(BundleType.COLLECTION);
        bundle.addEntry().setFullUrl(patientUrl).setResource(patient);
        bundle.addEntry().setFullUrl(conditionUrl).setResource(condition);
        bundle.addEntry()
                .setResource(
                        bare().setSubject(new Reference(patientUrl)).addReasonReference(new Reference(conditionUrl)));
        return Objects.requireNonNull(FHIR.newJsonParser().encodeResourceToString(bundle));
    }

    private static ServiceRequest bare() {
        var order = order("R-1", "Doyle");
        order.setContained(null);
        order.setReasonReference(null);
        order.setRequester(null);
        return order;
    }
}
