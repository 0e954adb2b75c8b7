package org.tributary.clinicalrecord.incident;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.incident.IncidentRejection.ClosedAlready;
import org.tributary.clinicalrecord.incident.IncidentRejection.NoSuchIncident;
import org.tributary.clinicalrecord.incident.IncidentRejection.VoidedAlready;
import org.tributary.platform.web.Problem;
import org.tributary.platform.web.ProblemMapping;

/** How each refusal about an incident reads over HTTP. */
@Component
class IncidentProblems implements ProblemMapping<IncidentRejection> {

    @Override
    public ProblemDetail toProblem(IncidentRejection rejection) {
        return switch (rejection) {
            case NoSuchIncident _ -> Problem.of(NOT_FOUND, "not-found", "There is no such thing");
            case ClosedAlready _ -> Problem.of(CONFLICT, "incident-closed", "The incident was reviewed and closed");
            case VoidedAlready _ ->
                Problem.of(CONFLICT, "incident-voided", "The session was charted of the wrong patient");
        };
    }

    @Override
    public Class<IncidentRejection> of() {
        return IncidentRejection.class;
    }
}
