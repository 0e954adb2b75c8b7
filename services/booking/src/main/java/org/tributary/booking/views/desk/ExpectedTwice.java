package org.tributary.booking.views.desk;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tributary.booking.views.agenda.AppointmentReader;
import org.tributary.booking.views.patients.PersonRecords;
import org.tributary.events.AppointmentId;

/** Finds visits of people who are expected somewhere else at that time, under another record of theirs: booked before these were merged. */
@Component
class ExpectedTwice {

    private final PersonRecords records;
    private final AppointmentReader appointments;

    ExpectedTwice(PersonRecords records, AppointmentReader appointments) {
        this.records = records;
        this.appointments = appointments;
    }

    Set<AppointmentId> from(Instant now) {
        var survivors = records.ofThoseWithSeveral();
        var visits = appointments.visitsToComeOf(survivors.keySet(), now);
        return visits.stream()
                .filter(visit -> visits.stream()
                        .filter(other -> !other.appointmentId().equals(visit.appointmentId()))
                        .filter(other -> survivors
                                .getOrDefault(other.patientId(), other.patientId())
                                .equals(survivors.getOrDefault(visit.patientId(), visit.patientId())))
                        .anyMatch(visit::isAtTheTimeOf))
                .map(AppointmentReader.PlannedVisit::appointmentId)
                .collect(toSet());
    }
}
