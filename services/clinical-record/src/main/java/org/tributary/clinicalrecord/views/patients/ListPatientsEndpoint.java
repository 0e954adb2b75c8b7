package org.tributary.clinicalrecord.views.patients;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.person.BirthDate;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.Page;

/**
 * Lists the patients of a clinic, the newest first: all of them, or those whose name has these whole words in any order, who were
 * born on this day, and who have this number.
 */
@RestController
class ListPatientsEndpoint {

    private final Patients patients;
    private final PatientTraits traits;

    ListPatientsEndpoint(Patients patients, PatientTraits traits) {
        this.patients = patients;
        this.traits = traits;
    }

    @GetMapping("/patients")
    @PreAuthorize("hasAnyRole('front-desk', 'therapist')")
    Page<PatientView> list(
            @RequestParam ClinicId clinicId,
            @RequestParam(required = false) @Nullable @Size(max = 200) String name,
            @RequestParam(required = false) @Nullable @BirthDate LocalDate birthDate,
            @RequestParam(required = false) @Nullable @Size(max = 701) String identifier,
            @RequestParam(required = false) @Nullable PatientId after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        caller.requireClinic(clinicId);
        return Page.of(
                patients.treatedAt(clinicId, traits.sought(name, birthDate, identifier), after, limit + 1),
                limit,
                PatientView::patientId);
    }
}
