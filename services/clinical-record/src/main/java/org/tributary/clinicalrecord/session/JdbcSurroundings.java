package org.tributary.clinicalrecord.session;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.screening.GateInForce;
import org.tributary.clinicalrecord.views.clinics.KnownClinics;
import org.tributary.clinicalrecord.views.eligibility.Screenings;
import org.tributary.clinicalrecord.views.sessions.SessionView;
import org.tributary.clinicalrecord.views.sessions.Sessions;
import org.tributary.clinicalrecord.views.therapists.KnownTherapists;
import org.tributary.events.SessionId;
import org.tributary.platform.eventstore.Reliance;

/** Reads the views of screenings, clinics and therapists. */
@Component
class JdbcSurroundings implements Surroundings {

    private final Reliance reliance;
    private final Sessions sessions;
    private final Screenings screenings;
    private final KnownClinics clinics;
    private final KnownTherapists therapists;

    JdbcSurroundings(
            Reliance reliance,
            Sessions sessions,
            Screenings screenings,
            KnownClinics clinics,
            KnownTherapists therapists) {
        this.reliance = reliance;
        this.sessions = sessions;
        this.screenings = screenings;
        this.clinics = clinics;
        this.therapists = therapists;
    }

    @Override
    public Circumstances of(SessionId session) {
        return sessions.find(session).flatMap(this::around).orElseGet(Circumstances::none);
    }

    private Optional<Circumstances> around(SessionView visit) {
        reliance.on(visit.patientId());
        return clinics.zoneOf(visit.clinicId())
                .map(zone -> new Circumstances(
                        screenings
                                .inForceAt(visit.patientId(), visit.startedAt())
                                .map(GateInForce::gate),
                        visit.startedAt(),
                        zone,
                        therapists.certificatesOf(visit.therapistId()),
                        therapists.subjectOf(visit.therapistId())));
    }
}
