package org.tributary.clinicalrecord.record;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.record.RecordRejection.NotYet;
import org.tributary.clinicalrecord.views.patients.PatientWall;
import org.tributary.clinicalrecord.views.patients.PersonRecords;
import org.tributary.events.PatientId;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.platform.web.Caller;

/** Rebuilds a patient's record from the facts, for a caller who treats them. */
@Component
class RecordReader {

    private final PersonHistory history;
    private final PersonRecords persons;
    private final PatientWall wall;
    private final Clock clock;

    RecordReader(PersonHistory history, PersonRecords persons, PatientWall wall, Clock clock) {
        this.history = history;
        this.persons = persons;
        this.wall = wall;
        this.clock = clock;
    }

    /** As it stood at an instant, or stands; as it was known at another, or by all there is. */
    PatientRecord read(PatientId patient, @Nullable Instant at, @Nullable Instant knownAt, Caller caller) {
        wall.requireVisible(caller, patient);
        var now = clock.instant();
        requirePast("at", at, now);
        requirePast("knownAt", knownAt, now);
        var records = knownAt == null ? persons.of(patient) : knownThen(patient, knownAt, caller);
        var builder = new RecordBuilder(at);
        for (var fact : history.of(records)) {
            if (knownAt == null || !fact.recordedAt().isAfter(knownAt)) {
                builder.add(fact);
            }
        }
        return builder.build(patient, records, knownAt, now);
    }

    /** A merge that was undone joined somebody else's record to this one: that is shown to those who treat them alone. */
    private List<PatientId> knownThen(PatientId patient, Instant knownAt, Caller caller) {
        var stillTheirs = persons.of(patient);
        return persons.asKnownAt(patient, knownAt).stream()
                .filter(record -> stillTheirs.contains(record) || wall.isVisible(caller, record))
                .toList();
    }

    private static void requirePast(String field, @Nullable Instant when, Instant now) {
        if (when != null && when.isAfter(now)) {
            throw new RejectedException(new NotYet(field, now));
        }
    }
}
