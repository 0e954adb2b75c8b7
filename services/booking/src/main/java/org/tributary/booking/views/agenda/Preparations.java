package org.tributary.booking.views.agenda;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tributary.booking.views.patients.Patients;
import org.tributary.booking.views.patients.Preparation;
import org.tributary.events.PatientId;

/** Says of visits that are still to come what their patients are to be asked before: a statement, however many there are. */
@Component
class Preparations {

    private final Patients patients;
    private final Clock clock;

    Preparations(Patients patients, Clock clock) {
        this.patients = patients;
        this.clock = clock;
    }

    List<AppointmentView> in(List<AppointmentView> visits) {
        var now = clock.instant();
        var ahead = visits.stream()
                .filter(visit -> visit.isAhead(now))
                .map(AppointmentView::patientId)
                .distinct()
                .toList();
        if (ahead.isEmpty()) {
            return visits;
        }
        var asked = patients.preparationsOf(ahead);
        return visits.stream().map(visit -> prepared(visit, asked, now)).toList();
    }

    private static AppointmentView prepared(AppointmentView visit, Map<PatientId, Preparation> asked, Instant now) {
        var preparation = asked.get(visit.patientId());
        return preparation == null || !visit.isAhead(now) ? visit : visit.with(preparation);
    }
}
