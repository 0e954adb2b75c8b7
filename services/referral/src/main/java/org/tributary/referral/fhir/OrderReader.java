package org.tributary.referral.fhir;

import static org.tributary.referral.fhir.PlainText.joined;
import static org.tributary.referral.fhir.PlainText.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.tributary.events.ClinicId;
import org.tributary.events.Limits;
import org.tributary.events.referral.ReferralEvent.Priority;
import org.tributary.events.referral.ReferralEvent.ReferredPerson;
import org.tributary.referral.terminology.Concept;
import org.tributary.referral.terminology.Terminology;

/** Reads what an order asks for that holds everything it refers to. */
final class OrderReader {

    private static final Set<ServiceRequestIntent> ORDERS = EnumSet.of(
            ServiceRequestIntent.ORDER,
            ServiceRequestIntent.ORIGINALORDER,
            ServiceRequestIntent.REFLEXORDER,
            ServiceRequestIntent.FILLERORDER,
            ServiceRequestIntent.INSTANCEORDER);
    private static final String PLACER = "PLAC";

    private final Terminology terminology;

    OrderReader(Terminology terminology) {
        this.terminology = terminology;
    }

    /**
     * What is asked for.
     *
     * @throws RefusedException with all that keeps it from being a referral
     */
    ReadOrder read(ServiceRequest order, LocalDate latestBirth) {
        var faults = new ArrayList<Fault>();
        requireAnOrder(order, faults);
        var person = personOf(order, latestBirth, faults);
        if (person.isEmpty() || !faults.isEmpty()) {
            throw new RefusedException(HttpStatus.UNPROCESSABLE_CONTENT.value(), faults);
        }
        var concepts = ConceptReader.of(order);
        return new ReadOrder(
                person.get(),
                terminology.understand(concepts),
                reasonOf(order),
                priorityOf(order),
                placesOf(order),
                concepts.stream()
                        .filter(terminology::warns)
                        .map(OrderReader::told)
                        .distinct()
                        .limit(Limits.TEXTS)
                        .toList(),
                notesOf(order),
                placedAs(order));
    }

    private static void requireAnOrder(ServiceRequest order, List<Fault> faults) {
        if (order.getDoNotPerform()) {
            faults.add(
                    new Fault("ServiceRequest.doNotPerform", "asks-for-nothing", "It asks that something is not done"));
        }
        if (!ORDERS.contains(order.getIntent())) {
            faults.add(new Fault(
                    "ServiceRequest.intent",
                    "no-order",
                    "Only an order is taken: a proposal, a plan, a directive or an option is none"));
        }
        if (order.getStatus() != ServiceRequestStatus.ACTIVE && order.getStatus() != ServiceRequestStatus.DRAFT) {
            faults.add(new Fault(
                    "ServiceRequest.status", "not-to-be-done", "Only what is active or draft is still to be done"));
        }
    }

    private static Optional<ReferredPerson> personOf(ServiceRequest order, LocalDate latest, List<Fault> faults) {
        if (!(order.getSubject().getResource() instanceof Patient patient)) {
            faults.add(
                    new Fault(
                            "ServiceRequest.subject",
                            "person-not-told",
                            "A Patient is needed, contained or in the same Bundle: nothing is known here by a reference alone"));
            return Optional.empty();
        }
        var reader = new PersonReader();
        var person = reader.read(patient, latest);
        faults.addAll(reader.faults());
        return person;
    }

    private static String told(Concept concept) {
        var words = Stream.concat(
                concept.codes().stream().map(code -> Objects.requireNonNullElse(code.display(), code.code())),
                Stream.ofNullable(concept.words()));
        return Objects.requireNonNullElse(joined(words.limit(1).toList()), concept.where());
    }

    private static @Nullable String reasonOf(ServiceRequest order) {
        var reasons = Stream.concat(order.getReasonCode().stream(), ConceptReader.conditionsOf(order))
                .map(OrderReader::wordsOf);
        return joined(Stream.concat(reasons, order.getReasonReference().stream().map(Reference::getDisplay))
                .filter(Objects::nonNull)
                .toList());
    }

    private static @Nullable String notesOf(ServiceRequest order) {
        var notes = Stream.of(
                        Stream.of(wordsOf(order.getCode())),
                        order.getBodySite().stream().map(OrderReader::wordsOf),
                        order.getNote().stream().map(Annotation::getText),
                        Stream.ofNullable(order.getPatientInstruction()))
                .flatMap(each -> each);
        return joined(notes.filter(Objects::nonNull).toList());
    }

    private static String wordsOf(CodeableConcept concept) {
        return concept.hasText()
                ? concept.getText()
                : concept.getCoding().stream()
                        .map(Coding::getDisplay)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("");
    }

    private static Priority priorityOf(ServiceRequest order) {
        return order.getPriority() == null || order.getPriority() == ServiceRequestPriority.ROUTINE
                ? Priority.ROUTINE
                : Priority.URGENT;
    }

    /** Numbers that could be those of clinics of the chain. */
    private static List<ClinicId> placesOf(ServiceRequest order) {
        return Stream.concat(order.getLocationReference().stream(), order.getPerformer().stream())
                .map(reference -> reference.getReferenceElement().getIdPart())
                .filter(Objects::nonNull)
                .flatMap(id -> clinic(id).stream())
                .toList();
    }

    private static Optional<ClinicId> clinic(String id) {
        try {
            return Optional.of(ClinicId.of(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Its placer's numbers; where none is called so, every number. */
    private static List<org.tributary.events.terms.Identifier> placedAs(ServiceRequest order) {
        var placers =
                order.getIdentifier().stream().filter(OrderReader::isPlacers).toList();
        var all = order.getIdentifier().stream().filter(each -> !each.hasType());
        return PersonReader.numbers(placers.isEmpty() ? all : placers.stream());
    }

    private static boolean isPlacers(Identifier identifier) {
        return identifier.getType().getCoding().stream().anyMatch(coding -> PLACER.equals(coding.getCode()));
    }

    /** The resource that this reference leads to, which the order holds. */
    static Optional<Resource> held(Reference reference) {
        return Optional.ofNullable(reference.getResource())
                .filter(Resource.class::isInstance)
                .map(Resource.class::cast);
    }

    /** For the words of a code. */
    static Concept concept(String where, CodeableConcept told) {
        return new Concept(
                where,
                told.getCoding().stream()
                        .filter(Coding::hasCode)
                        .map(coding ->
                                new Concept.Code(coding.getSystem(), text(coding.getCode()), coding.getDisplay()))
                        .toList(),
                told.hasText() ? text(told.getText()) : null);
    }
}
