package org.tributary.booking.views.desk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tributary.booking.views.agenda.AppointmentReader;
import org.tributary.booking.views.agenda.AppointmentReader.PlannedVisit;
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
        var visits = appointments.visitsToComeOf(survivors.keySet(), now).stream()
                .collect(groupingBy(visit -> survivors.getOrDefault(visit.patientId(), visit.patientId())));
        return visits.values().stream()
                .flatMap(ExpectedTwice::atOneTime)
                .map(PlannedVisit::appointmentId)
                .collect(toSet());
    }

    private static Stream<PlannedVisit> atOneTime(List<PlannedVisit> ofOnePerson) {
        return ofOnePerson.stream()
                .filter(visit -> ofOnePerson.stream()
                        .filter(other -> !other.appointmentId().equals(visit.appointmentId()))
                        .anyMatch(visit::isAtTheTimeOf));
    }
}
