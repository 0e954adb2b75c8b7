package org.tributary.clinicalrecord.record;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tributary.events.Event;
import org.tributary.events.PatientId;
import org.tributary.platform.eventstore.StoredFact;
import org.tributary.platform.web.Caller;
import tools.jackson.databind.json.JsonMapper;

/** Writes one export of a person: the whole record as it stands, and every fact that it is made of, as it was recorded. */
@Component
class RecordExport {

    private final RecordReader reader;
    private final PersonHistory history;
    private final JsonMapper json;
    private final Clock clock;

    RecordExport(RecordReader reader, PersonHistory history, JsonMapper json, Clock clock) {
        this.reader = reader;
        this.history = history;
        this.json = json;
        this.clock = clock;
    }

    /** The record, read before anything is written: a refusal is still an answer then. */
    PatientRecord prepare(PatientId patient, Caller caller) {
        return reader.read(patient, null, null, caller);
    }

    /** Fact by fact, so that a long record needs no more memory than a short one. */
    void write(PatientRecord record, OutputStream to) {
        try (var out = json.createGenerator(to)) {
            out.writeStartObject();
            out.writePOJOProperty("exportedAt", clock.instant());
            out.writePOJOProperty("record", record);
            out.writeArrayPropertyStart("facts");
            history.forEach(record.records(), stored -> out.writePOJO(Fact.of(stored)));
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    /** The export as callers see it. */
    record Export(Instant exportedAt, PatientRecord record, List<Fact> facts) {}

    /**
     * A fact as it was recorded.
     *
     * @param by who recorded it: the sign-in's subject, or what acted by itself
     */
    record Fact(
            UUID eventId,
            String type,
            UUID aggregateId,
            long sequence,
            long position,
            Instant recordedAt,
            String by,
            List<String> roles,
            Event fact) {

        static Fact of(StoredFact stored) {
            return new Fact(
                    stored.eventId(),
                    stored.type(),
                    stored.aggregateId(),
                    stored.sequence(),
                    stored.position(),
                    stored.recordedAt(),
                    stored.by().actor(),
                    stored.by().roles(),
                    stored.fact());
        }
    }
}
