package org.tributary.clinicalrecord.record;

import static java.util.Comparator.comparing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tributary.clinicalrecord.record.PatientRecord.Incident;
import org.tributary.events.IncidentId;
import org.tributary.events.clinicalrecord.IncidentEvent;
import org.tributary.events.clinicalrecord.IncidentEvent.IncidentAcknowledged;
import org.tributary.events.clinicalrecord.IncidentEvent.IncidentClosed;
import org.tributary.events.clinicalrecord.IncidentEvent.IncidentOpened;
import org.tributary.events.clinicalrecord.IncidentEvent.IncidentVoided;

/** Sessions that a fact learnt later speaks against, and what came of it. */
final class IncidentSection {

    private final Map<IncidentId, Incident> incidents = new LinkedHashMap<>();

    void add(IncidentEvent event, Told told) {
        switch (event) {
            case IncidentOpened e -> {
                if (told.counts(e.learntAt())) {
                    incidents.put(e.incidentId(), opened(e));
                }
            }
            case IncidentAcknowledged e -> {
                if (told.counts()) {
                    incidents.computeIfPresent(
                            e.incidentId(),
                            (_, one) -> one.with(told.recordedAt(), one.closedAt(), one.voidedAt(), one.note()));
                }
            }
            case IncidentVoided e -> {
                if (told.counts()) {
                    incidents.computeIfPresent(
                            e.incidentId(),
                            (_, one) -> one.with(one.acknowledgedAt(), one.closedAt(), told.recordedAt(), one.note()));
                }
            }
            case IncidentClosed e -> {
                if (told.counts()) {
                    incidents.computeIfPresent(
                            e.incidentId(),
                            (_, one) -> one.with(one.acknowledgedAt(), told.recordedAt(), one.voidedAt(), e.note()));
                }
            }
        }
    }

    List<Incident> incidents() {
        return incidents.values().stream().sorted(comparing(Incident::learntAt)).toList();
    }

    private static Incident opened(IncidentOpened e) {
        return new Incident(
                e.incidentId(),
                e.patientId(),
                e.clinicId(),
                e.sessionId(),
                e.startedAt(),
                e.reasons(),
                e.learntAt(),
                e.certificate(),
                e.reaction(),
                null,
                null,
                null,
                null);
    }
}
