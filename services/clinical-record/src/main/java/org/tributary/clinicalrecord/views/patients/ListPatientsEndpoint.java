package org.tributary.clinicalrecord.views.patients;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Null;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.Page;

/** Lists the patients of a clinic, the newest first. */
@RestController
class ListPatientsEndpoint {

    private final Patients patients;

    ListPatientsEndpoint(Patients patients) {
        this.patients = patients;
    }

    @GetMapping("/patients")
    @PreAuthorize("hasAnyRole('front-desk', 'therapist')")
    Page<PatientView> list(
            @RequestParam ClinicId clinicId,
            // told, not passed over: whoever searches would take the whole list for what was found
            @RequestParam(required = false) @Nullable @Null(message = "searching by name is not offered yet")
                    String name,
            @RequestParam(required = false) @Nullable PatientId after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        caller.requireClinic(clinicId);
        return Page.of(patients.treatedAt(clinicId, after, limit + 1), limit, PatientView::patientId);
    }
}
