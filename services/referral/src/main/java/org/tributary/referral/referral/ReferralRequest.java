package org.tributary.referral.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.PartnerId;
import org.tributary.events.ReferralId;
import org.tributary.events.referral.ReferralEvent.Priority;
import org.tributary.events.referral.ReferralEvent.ReferredPerson;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Contact;
import org.tributary.events.terms.Identifier;
import org.tributary.events.terms.PersonName;
import org.tributary.events.terms.Technique;
import org.tributary.referral.referral.ReferralCommand.ReceiveReferral;

/** A referral as a partner sends it in plain JSON. Nothing of it reaches a log. */
record ReferralRequest(
        @NotNull @Valid Patient patient,
        @NotNull Condition condition,
        @NotBlank @Size(max = 4000) String reason,
        @NotNull Priority priority,
        @Nullable @Size(max = 10) List<@NotNull Technique> requestedTechniques,
        @Nullable ClinicId preferredClinicId,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 500) String> contraindications,
        @Nullable @Size(max = 4000) String notes) {

    ReceiveReferral toCommand(ReferralId id, PartnerId partner) {
        return new ReceiveReferral(
                id,
                partner,
                patient.asPerson(),
                condition,
                reason,
                priority,
                Objects.requireNonNullElse(requestedTechniques, List.of()),
                preferredClinicId,
                Objects.requireNonNullElse(contraindications, List.of()),
                notes);
    }

    @Override
    public String toString() {
        return "ReferralRequest[withheld]";
    }

    /** The person, as the partner knows them. */
    record Patient(
            @NotNull @Valid Name name,
            @NotNull @PastOrPresent LocalDate birthDate,
            @Nullable @Valid Reachable contact,
            @Nullable @Size(max = 20) List<@NotNull @Valid Known> identifiers) {

        ReferredPerson asPerson() {
            return new ReferredPerson(
                    new PersonName(name.family(), name.given()),
                    birthDate,
                    contact == null ? null : new Contact(contact.email(), contact.phone()),
                    identifiers == null
                            ? List.of()
                            : identifiers.stream()
                                    .map(known -> new Identifier(known.system(), known.value()))
                                    .toList());
        }

        @Override
        public String toString() {
            return "Patient[withheld]";
        }
    }

    /** What the person is called. */
    record Name(
            @NotBlank @Size(max = 200) String family,
            @NotEmpty @Size(max = 10) List<@NotBlank @Size(max = 200) String> given) {

        @Override
        public String toString() {
            return "Name[withheld]";
        }
    }

    /** How the person is reached. */
    record Reachable(
            @Nullable @Size(max = 320) String email,
            @Nullable @Size(max = 50) String phone) {

        @Override
        public String toString() {
            return "Reachable[withheld]";
        }
    }

    /** A number by which some system knows the person. */
    record Known(
            @NotBlank @Size(max = 500) String system,
            @NotBlank @Size(max = 200) String value) {

        @Override
        public String toString() {
            return "Known[withheld]";
        }
    }
}
