package org.tributary.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tributary.referral.fhir.Samples.order;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.events.referral.ReferralEvent.Priority;
import org.tributary.events.terms.Identifier;
import org.tributary.referral.terminology.Terminology;

class OrderReaderSpec {

    private static final LocalDate TOMORROW = LocalDate.of(2026, 3, 3);
    private static final OrderReader READER = new OrderReader(new Terminology(Stream.of(
            "http://snomed.info/sct,234097001,LYMPHEDEMA",
            "words,left,LEFT",
            "words,leg,LEG",
            "words,warfarin,ANTICOAGULANT")));

    @Test
    void an_order_tells_the_person_and_what_is_to_be_treated() {
        var read = read(_ -> {});

        assertThat(read.person().name().family()).isEqualTo("Doyle");
        assertThat(read.person().birthDate()).isEqualTo("1971-05-14");
        assertThat(read.said().limbs()).hasSize(1);
        assertThat(read.placedAs()).containsExactly(new Identifier(Samples.ORDERS, "R-1"));
        assertThat(read.notes()).contains("Lymphatic drainage", "Left leg");
    }

    @Test
    void of_its_numbers_the_placers_name_it() {
        var read = read(order -> {
            var filler =
                    order.addIdentifier().setSystem("https://filler.example").setValue("F-1");
            filler.setType(
                    new CodeableConcept(new Coding("http://terminology.hl7.org/CodeSystem/v2-0203", "FILL", null)));
        });

        assertThat(read.placedAs()).extracting(Identifier::value).containsExactly("R-1");
    }

    @Test
    void what_stands_against_massage_is_told_in_its_words() {
        var read = read(order -> order.addReasonCode().setText("Swelling, on warfarin"));

        assertThat(read.contraindications()).containsExactly("Swelling, on warfarin");
    }

    @ParameterizedTest
    @EnumSource(ServiceRequestPriority.class)
    void whatever_is_not_routine_is_urgent(ServiceRequestPriority priority) {
        if (priority != ServiceRequestPriority.NULL) {
            assertThat(read(order -> order.setPriority(priority)).priority())
                    .isEqualTo(priority == ServiceRequestPriority.ROUTINE ? Priority.ROUTINE : Priority.URGENT);
        }
    }

    @Test
    void what_asks_for_nothing_is_no_referral() {
        refused(order -> order.setDoNotPerform(true), "ServiceRequest.doNotPerform", "asks-for-nothing");
    }

    @Test
    void what_is_no_order_is_no_referral() {
        for (var intent : List.of(
                ServiceRequestIntent.PROPOSAL,
                ServiceRequestIntent.PLAN,
                ServiceRequestIntent.DIRECTIVE,
                ServiceRequestIntent.OPTION)) {
            refused(order -> order.setIntent(intent), "ServiceRequest.intent", "no-order");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "REVOKED", "ONHOLD", "ENTEREDINERROR", "UNKNOWN"})
    void what_is_not_to_be_done_any_more_is_no_referral(ServiceRequestStatus status) {
        refused(order -> order.setStatus(status), "ServiceRequest.status", "not-to-be-done");
    }

    @Test
    void a_draft_is_taken() {
        assertThat(read(order -> order.setStatus(ServiceRequestStatus.DRAFT)).placedAs())
                .hasSize(1);
    }

    @Test
    void a_person_who_is_only_referred_to_is_not_told() {
        refused(order -> order.setSubject(new Reference("Patient/1")), "ServiceRequest.subject", "person-not-told");
    }

    @Test
    void a_person_has_a_name_and_a_day_of_birth() {
        refused(order -> patient(order).setName(List.of()), "ServiceRequest.subject.resolve().name", "person-not-told");
        for (var day : List.of("1971", "1971-05", "1899-12-31", "2026-03-04")) {
            refused(
                    order -> patient(order).setBirthDateElement(new DateType(day)),
                    "ServiceRequest.subject.resolve().birthDate",
                    "person-not-told");
        }
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertThatThrownBy(() -> read(order -> {
                    order.setDoNotPerform(true);
                    order.setStatus(ServiceRequestStatus.COMPLETED);
                    patient(order).setName(List.of());
                }))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.faults()).hasSize(3));
    }

    private static Patient patient(ServiceRequest order) {
        return (Patient) order.getContained().getFirst();
    }

    private static void refused(Consumer<ServiceRequest> change, String expression, String name) {
        assertThatThrownBy(() -> read(change))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::expression, Fault::name)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple(expression, name)));
    }

    /** As it is parsed: references lead to what the order holds. */
    private static ReadOrder read(Consumer<ServiceRequest> change) {
        var order = order("R-1", "Doyle");
        order.getSubject().setResource(order.getContained().get(0));
        order.getReasonReferenceFirstRep().setResource(order.getContained().get(1));
        change.accept(order);
        return READER.read(order, TOMORROW);
    }
}
