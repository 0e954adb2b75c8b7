package org.tributary.clinicalrecord.erasure;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.erasure.Erasure.Existing;
import org.tributary.clinicalrecord.erasure.Erasure.Unrequested;
import org.tributary.clinicalrecord.erasure.ErasureCommand.GiveUpErasure;
import org.tributary.clinicalrecord.erasure.ErasureCommand.RequestErasure;
import org.tributary.clinicalrecord.erasure.ErasureDecider.Context;
import org.tributary.clinicalrecord.erasure.RetentionPolicy.Kind;
import org.tributary.clinicalrecord.hold.Holds;
import org.tributary.clinicalrecord.patient.PersonLocks;
import org.tributary.clinicalrecord.views.clinics.ClinicDirectory;
import org.tributary.clinicalrecord.views.screenings.Screenings;
import org.tributary.clinicalrecord.views.sessions.Sessions;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;

/** Reads what keeps a person, under the locks that keep it as it is: nothing is recorded and no hold is set meanwhile. */
@Component
class ErasureContextReader {

    private static final Context NOBODY = new Context(List.of(), Optional.empty());

    private final PersonLocks locks;
    private final RetentionPolicy policy;
    private final Sessions sessions;
    private final Screenings screenings;
    private final Holds holds;
    private final ClinicDirectory clinics;

    ErasureContextReader(
            PersonLocks locks,
            RetentionPolicy policy,
            Sessions sessions,
            Screenings screenings,
            Holds holds,
            ClinicDirectory clinics) {
        this.locks = locks;
        this.policy = policy;
        this.sessions = sessions;
        this.screenings = screenings;
        this.holds = holds;
        this.clinics = clinics;
    }

    Context around(Erasure erasure, ErasureCommand command) {
        return switch (erasure) {
            case Existing it when command instanceof GiveUpErasure _ -> NOBODY;
            case Existing it -> of(it.request().patientId(), it.request().clinicId(), command.at());
            case Unrequested _ ->
                command instanceof RequestErasure c ? of(c.patientId(), c.clinicId(), c.at()) : NOBODY;
        };
    }

    private Context of(PatientId patient, ClinicId clinic, Instant at) {
        var records = locks.beforeChanging(List.of(patient));
        return new Context(
                records,
                RetentionRules.objection(
                        policy, lastOf(records), holds.inForce(records, at), clinics.dayZoneOf(clinic), at));
    }

    private Map<Kind, Instant> lastOf(List<PatientId> records) {
        var last = new EnumMap<Kind, Instant>(Kind.class);
        sessions.lastStarted(records).ifPresent(at -> last.put(Kind.SESSION, at));
        screenings.lastAnswered(records).ifPresent(at -> last.put(Kind.SCREENING, at));
        return last;
    }
}
