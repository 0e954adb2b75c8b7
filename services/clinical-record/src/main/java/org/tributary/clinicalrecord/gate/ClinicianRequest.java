package org.tributary.clinicalrecord.gate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.tributary.events.clinicalrecord.SafetyEvent.Clinician;

/** Who answers for a permission, as the paper says. */
record ClinicianRequest(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 100) String registration) {

    Clinician toClinician() {
        return new Clinician(name, registration);
    }

    @Override
    public String toString() {
        return "ClinicianRequest[withheld]";
    }
}
