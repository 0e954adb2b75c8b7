package org.tributary.referral.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.referral.referral.ReferralCommand.AcceptReferral;
import org.tributary.referral.views.referrals.ReferralView;
import org.tributary.referral.views.referrals.Referrals;

/** Takes a referred person on, at a clinic of the front desk that accepts. */
@RestController
class AcceptReferralEndpoint {

    private final IdempotentCommands commands;
    private final OpenClinics clinics;
    private final TreatedPatients patients;
    private final Referrals referrals;

    AcceptReferralEndpoint(
            IdempotentCommands commands, OpenClinics clinics, TreatedPatients patients, Referrals referrals) {
        this.commands = commands;
        this.clinics = clinics;
        this.patients = patients;
        this.referrals = referrals;
    }

    @PostMapping("/referrals/{id}/acceptance")
    @PreAuthorize("hasRole('front-desk')")
    ResponseEntity<ReferralView> accept(
            @PathVariable ReferralId id, @Valid @RequestBody Request request, Caller caller) {
        referrals.get(id, caller);
        caller.requireClinic(request.clinicId());
        clinics.require(request.clinicId());
        Optional.ofNullable(request.patientId()).ifPresent(patient -> patients.require(patient, request.clinicId()));
        return commands.carryOut("/referrals/" + id, request.toCommand(id), () -> referrals.get(id, caller));
    }

    /** The clinic, and the patient that the person is there, if they are one already. */
    record Request(@NotNull ClinicId clinicId, @Nullable PatientId patientId) {

        AcceptReferral toCommand(ReferralId id) {
            return new AcceptReferral(id, clinicId, patientId);
        }
    }
}
