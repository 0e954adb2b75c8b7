package org.tributary.referral.fhir;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.StringType;
import org.tributary.events.referral.ReferralEvent.Priority;
import org.tributary.events.referral.ReferralEvent.ReferredPerson;
import org.tributary.referral.views.referrals.ReferralStatus;
import org.tributary.referral.views.referrals.ReferralView;

/** How a referral looks as the order that its partner placed. */
final class ServiceRequestText {

    /** The numbers that the chain gives to referrals. */
    static final String OUR_NUMBERS = "https://tributary.example/referrals";

    private static final String KINDS_OF_NUMBERS = "http://terminology.hl7.org/CodeSystem/v2-0203";
    private static final String PERSON = "person";

    private ServiceRequestText() {}

    /** The order after so many steps, as it was sent where a system sent it. */
    static ServiceRequest of(ReferralView referral, int version, Optional<ServiceRequest> sent) {
        var order = sent.map(ServiceRequestText::withoutPlace).orElseGet(() -> asOrder(referral));
        order.setId(new IdType("ServiceRequest", referral.referralId().toString(), Integer.toString(version)));
        order.setMeta(new Meta()
                .setVersionId(Integer.toString(version))
                .setLastUpdated(Date.from(referral.timeline().get(version - 1).at())));
        order.setStatus(statusOf(Statuses.after(referral.timeline(), version)));
        order.addIdentifier(new Identifier()
                .setType(new CodeableConcept()
                        .addCoding(new org.hl7.fhir.r4.model.Coding(KINDS_OF_NUMBERS, "FILL", null)))
                .setSystem(OUR_NUMBERS)
                .setValue(referral.referralId().toString()));
        told(referral).forEach(words -> order.addNote(note(words)));
        return order;
    }

    /** What its sender should know of how it was understood. */
    static List<String> told(ReferralView referral) {
        var told = new ArrayList<String>();
        var words = referral.order();
        if (words != null) {
            words.notUnderstood().forEach(each -> told.add("Not understood here, and shown to the clinic: " + each));
            if (referral.condition() == null) {
                told.add("None of the conditions that are treated here was recognised: a clinic looks at it first");
            }
        }
        referral.cautions()
                .forEach(each -> told.add("Nobody is massaged before a clinician has looked at this: "
                        + each.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        return told;
    }

    static Annotation note(String words) {
        return new Annotation().setAuthor(new StringType("Tributary")).setText(words);
    }

    private static ServiceRequest withoutPlace(ServiceRequest sent) {
        sent.setImplicitRules(null);
        return sent;
    }

    private static ServiceRequest asOrder(ReferralView referral) {
        var order = new ServiceRequest()
                .setIntent(ServiceRequestIntent.ORDER)
                .setPriority(
                        referral.priority() == Priority.URGENT
                                ? ServiceRequestPriority.URGENT
                                : ServiceRequestPriority.ROUTINE)
                .setAuthoredOnElement(new DateTimeType(Date.from(referral.receivedAt())));
        var person = referral.patient();
        if (person == null) {
            order.setSubject(new Reference().setDisplay("Erased"));
        } else {
            order.addContained(patient(person));
            order.setSubject(new Reference("#" + PERSON));
        }
        var condition = referral.condition();
        if (condition != null) {
            order.addReasonCode()
                    .setText(condition.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        Optional.ofNullable(referral.reason())
                .ifPresent(reason -> order.addReasonCode().setText(reason));
        Optional.ofNullable(referral.notes()).ifPresent(notes -> order.addNote().setText(notes));
        return order;
    }

    private static Patient patient(ReferredPerson person) {
        var patient = new Patient();
        patient.setId(PERSON);
        var name = patient.addName().setFamily(person.name().family());
        person.name().given().forEach(name::addGiven);
        patient.setBirthDateElement(new DateType(person.birthDate().toString()));
        person.identifiers()
                .forEach(
                        each -> patient.addIdentifier().setSystem(each.system()).setValue(each.value()));
        var contact = person.contact();
        if (contact != null && contact.phone() != null) {
            patient.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(contact.phone());
        }
        if (contact != null && contact.email() != null) {
            patient.addTelecom().setSystem(ContactPointSystem.EMAIL).setValue(contact.email());
        }
        return patient;
    }

    private static ServiceRequestStatus statusOf(ReferralStatus status) {
        return switch (status) {
            case RECEIVED, ASKED, ACCEPTED, SCHEDULED -> ServiceRequestStatus.ACTIVE;
            case VISITED -> ServiceRequestStatus.COMPLETED;
            case DECLINED, WITHDRAWN, EXPIRED -> ServiceRequestStatus.REVOKED;
        };
    }
}
