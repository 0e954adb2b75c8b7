package org.tributary.clinicalrecord.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.session.SessionCommand.AmendSession;
import org.tributary.clinicalrecord.views.beginnings.Beginnings;
import org.tributary.clinicalrecord.views.clinics.ClinicDirectory;
import org.tributary.clinicalrecord.views.patients.EnrolmentView;
import org.tributary.clinicalrecord.views.patients.Enrolments;
import org.tributary.clinicalrecord.views.sessions.SessionView;
import org.tributary.clinicalrecord.views.sessions.SessionWall;
import org.tributary.events.EntryId;
import org.tributary.events.Limits;
import org.tributary.events.SessionId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.platform.web.input.ManyLines;

/** Puts what is right in the place of what was charted, by any therapist of the clinic; what was charted stays readable. */
@RestController
class AmendSessionEndpoint {

    private final IdempotentCommands commands;
    private final SessionWall wall;
    private final ClinicDirectory clinics;
    private final Beginnings beginnings;
    private final Enrolments enrolments;
    private final Clock clock;

    AmendSessionEndpoint(
            IdempotentCommands commands,
            SessionWall wall,
            ClinicDirectory clinics,
            Beginnings beginnings,
            Enrolments enrolments,
            Clock clock) {
        this.commands = commands;
        this.wall = wall;
        this.clinics = clinics;
        this.beginnings = beginnings;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    @PostMapping("/sessions/{id}/amendments")
    @PreAuthorize("hasRole('therapist')")
    ResponseEntity<SessionView> amend(@PathVariable SessionId id, @Valid @RequestBody Request request, Caller caller) {
        var session = wall.requireOwn(caller, id);
        var right = request.correction().read(timesOf(session));
        return commands.carryOut(
                "/sessions/" + id,
                new AmendSession(id, request.supersedes(), right, caller.subject(), request.reason(), clock.instant()),
                () -> wall.requireOwn(caller, id));
    }

    private CorrectionRequest.Times timesOf(SessionView session) {
        return new CorrectionRequest.Times(
                clinics.dayZoneOf(session.clinicId()),
                beginnings.of(session.patientId(), session.clinicId()),
                enrolments
                        .find(session.patientId(), session.clinicId())
                        .map(EnrolmentView::endedAt)
                        .orElse(null));
    }

    record Request(
            @NotNull EntryId supersedes,
            @NotNull @Valid CorrectionRequest correction,
            @NotBlank @ManyLines @Size(max = Limits.TEXT) String reason) {

        @Override
        public String toString() {
            return "Request[" + supersedes + ", rest withheld]";
        }
    }
}
