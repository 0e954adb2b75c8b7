package org.tributary.clinicalrecord.views.patients;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.PatientId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;

/** Shows a patient to the clinics that treat them. */
@RestController
class GetPatientEndpoint {

    private final Patients patients;
    private final PatientWall wall;

    GetPatientEndpoint(Patients patients, PatientWall wall) {
        this.patients = patients;
        this.wall = wall;
    }

    @GetMapping("/patients/{id}")
    @PreAuthorize("hasAnyRole('front-desk', 'therapist')")
    PatientView get(@PathVariable PatientId id, Caller caller) {
        wall.requireVisible(caller, id);
        return patients.find(id).orElseThrow(NotFound::new);
    }
}
