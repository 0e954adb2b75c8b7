package org.tributary.referral.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.tributary.events.terms.Technique;
import org.tributary.person.BirthDate;
import org.tributary.person.KnownAs;
import org.tributary.person.Name;
import org.tributary.person.Reach;
import org.tributary.platform.web.input.ManyLines;
import org.tributary.referral.referral.ReferralCommand.ReceiveReferral;

/** A referral as a partner sends it in plain JSON. Nothing of it reaches a log. */
record ReferralRequest(
        @NotNull @Valid Patient patient,
        @NotNull Condition condition,
        @NotBlank @ManyLines @Size(max = 4000) String reason,
        @NotNull Priority priority,
        @Nullable @Size(max = 10) List<@NotNull Technique> requestedTechniques,
        @Nullable ClinicId preferredClinicId,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 500) String> contraindications,

        @Nullable @ManyLines @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*") @Size(max = 4000)
        String notes) {

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
            @NotNull @BirthDate LocalDate birthDate,
            @Nullable @Valid Reach contact,
            @Nullable @Size(max = 20) List<@NotNull @Valid KnownAs> identifiers) {

        ReferredPerson asPerson() {
            return new ReferredPerson(
                    name.recorded(),
                    birthDate,
                    contact == null ? null : contact.recorded(),
                    KnownAs.recorded(identifiers));
        }

        @Override
        public String toString() {
            return "Patient[withheld]";
        }
    }
}
