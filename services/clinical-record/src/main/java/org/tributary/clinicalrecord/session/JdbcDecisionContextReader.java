package org.tributary.clinicalrecord.session;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.gate.Gates;
import org.tributary.clinicalrecord.views.clinics.ClinicDirectory;
import org.tributary.clinicalrecord.views.sessions.SessionView;
import org.tributary.clinicalrecord.views.sessions.Sessions;
import org.tributary.clinicalrecord.views.therapists.TherapistDirectory;
import org.tributary.events.SessionId;
import org.tributary.platform.eventstore.DecisionLocks;

/** Reads the gate and the views of clinics and therapists. */
@Component
class JdbcDecisionContextReader implements DecisionContextReader {

    private final DecisionLocks reliance;
    private final Sessions sessions;
    private final Gates gates;
    private final ClinicDirectory clinics;
    private final TherapistDirectory therapists;

    JdbcDecisionContextReader(
            DecisionLocks reliance,
            Sessions sessions,
            Gates gates,
            ClinicDirectory clinics,
            TherapistDirectory therapists) {
        this.reliance = reliance;
        this.sessions = sessions;
        this.gates = gates;
        this.clinics = clinics;
        this.therapists = therapists;
    }

    @Override
    public DecisionContext of(SessionId session) {
        return sessions.find(session).flatMap(this::around).orElseGet(DecisionContext::none);
    }

    private Optional<DecisionContext> around(SessionView visit) {
        reliance.on(visit.patientId());
        return clinics.zoneOf(visit.clinicId())
                .map(zone -> new DecisionContext(
                        Optional.of(gates.at(visit.startedAt(), visit.patientId())),
                        visit.startedAt(),
                        zone,
                        therapists.certificatesOf(visit.therapistId()),
                        therapists.subjectOf(visit.therapistId())));
    }
}
