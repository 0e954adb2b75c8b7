package org.tributary.referral.fhir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.jspecify.annotations.Nullable;

/** Orders as partners' systems send them. */
final class Samples {

    static final String SNOMED = "http://snomed.info/sct";
    static final String ORDERS = "https://harbour.example/orders";
    static final String PATIENTS = "https://harbour.example/patients";

    private Samples() {}

    /** An order for lymphedema of the left leg; unnamed if no number is given. */
    static ServiceRequest order(@Nullable String number, String family) {
        var order = new ServiceRequest()
                .setStatus(ServiceRequestStatus.ACTIVE)
                .setIntent(ServiceRequestIntent.ORDER)
                .setSubject(new Reference("#patient"))
                .setRequester(new Reference("#doctor"))
                .addReasonReference(new Reference("#condition"))
                .addBodySite(new CodeableConcept().setText("Left leg"))
                .setCode(new CodeableConcept().setText("Lymphatic drainage"));
        if (number != null) {
            order.addIdentifier().setSystem(ORDERS).setValue(number);
        }
        order.addContained(patient(family));
        order.addContained(condition("234097001"));
        var doctor = new Practitioner();
        doctor.setId("doctor");
        doctor.addName().setFamily("Moreau");
        order.addContained(doctor);
        return order;
    }

    static Patient patient(String family) {
        var patient = new Patient();
        patient.setId("patient");
        patient.addName().setFamily(family).addGiven("Aoife");
        patient.setBirthDateElement(new DateType("1971-05-14"));
        patient.addIdentifier().setSystem(PATIENTS).setValue("P-" + family);
        return patient;
    }

    static Condition condition(String snomed) {
        var condition = new Condition();
        condition.setId("condition");
        condition.setCode(new CodeableConcept().addCoding(new Coding(SNOMED, snomed, null)));
        condition.setSubject(new Reference("#patient"));
        return condition;
    }

    static String file(String name) {
        try (var file = Objects.requireNonNull(Samples.class.getResourceAsStream("/fhir/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
