package org.tributary.drills.checker.laws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.drills.checker.evidence.Delay;
import org.tributary.drills.checker.evidence.Evidence;
import org.tributary.drills.checker.evidence.Row;
import org.tributary.drills.checker.evidence.StoredEvent;
import org.tributary.drills.checker.evidence.Stores;
import org.tributary.drills.checker.evidence.TopicRecord;
import org.tributary.drills.journal.Attempt;
import org.tributary.drills.journal.Entry;
import org.tributary.drills.journal.Entry.Outcome;
import org.tributary.drills.journal.FaultWindow;
import org.tributary.drills.journal.PromisedFact;
import tools.jackson.databind.json.JsonMapper;

/** The cast: two appointments of Asha's with one therapist, and what a sound system makes of them. */
final class Examples {

    static final Instant NINE = Instant.parse("2026-03-03T09:00:00Z");
    static final String BOOKED = "tributary.booking.AppointmentBooked.v1";
    static final String CANCELLED = "tributary.booking.AppointmentCancelled.v1";
    static final String FIRST_VISIT = id(101);
    static final String SECOND_VISIT = id(102);
    static final String ASHA = id(1);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Examples() {}

    static String id(int nr) {
        return new UUID(0, nr).toString();
    }

    /** A booking of Asha's at a time, for an hour. */
    static StoredEvent booked(long position, String appointment, Instant startsAt) {
        return event(position, BOOKED, appointment, 0, """
                {"appointmentId":"%s","patientId":"%s","therapistId":"%s","roomId":"%s","startsAt":"%s","endsAt":"%s"}""".formatted(
                appointment, ASHA, id(2), id((int) position + 50), startsAt, startsAt.plus(Duration.ofHours(1))));
    }

    static StoredEvent cancelled(long position, String appointment) {
        return event(position, CANCELLED, appointment, 1, "{\"appointmentId\":\"%s\"}".formatted(appointment));
    }

    /** Something that booking does by itself when Asha was screened. */
    static StoredEvent reviewed(long position, String type, long sequence, boolean provisional) {
        return event(position, "tributary.booking.%s.v1".formatted(type), FIRST_VISIT, sequence, """
                {"appointmentId":"%s","provisional":%s}""".formatted(
                        FIRST_VISIT, provisional));
    }

    /** What the clinical record decided of Asha beside a fact. */
    static StoredEvent decided(long position) {
        return event(position, "tributary.clinical-record.GateDecided.v1", ASHA, position, "{}");
    }

    private static StoredEvent event(long position, String type, String appointment, long sequence, String content) {
        return new StoredEvent(
                "booking",
                position,
                id((int) position + 1000),
                type,
                appointment,
                sequence,
                NINE,
                ASHA,
                null,
                ASHA,
                null,
                bytes("{}"),
                bytes(content));
    }

    /** The record that the relay makes of an event. */
    static TopicRecord published(StoredEvent event, int partition, long offset) {
        var headers = new HashMap<String, ByteBuffer>();
        headers.put("ce_id", bytes(event.eventId()));
        headers.put("ce_type", bytes(event.type()));
        headers.put("ce_source", bytes("/tributary/booking"));
        headers.put("ce_time", bytes(event.recordedAt().toString()));
        headers.put("ce_subject", bytes(event.aggregateId()));
        headers.put("ce_position", bytes(Long.toString(event.position())));
        headers.put("ce_sequence", bytes(Long.toString(event.sequence())));
        headers.put("ce_patientid", bytes(ASHA));
        headers.put("metadata", event.metadata());
        return new TopicRecord("tributary.booking", partition, offset, event.key(), headers, event.payload());
    }

    /** A record with one header changed or added. */
    static TopicRecord with(TopicRecord record, String header, String value) {
        var headers = new HashMap<>(record.headers());
        headers.put(header, bytes(value));
        return new TopicRecord(
                record.topic(), record.partition(), record.offset(), record.key(), headers, record.value());
    }

    /** A booking as the caller knows it. */
    static Entry asked(String key, Outcome outcome, @Nullable String appointment, Attempt... attempts) {
        var promised = appointment == null
                ? List.<PromisedFact>of()
                : List.of(new PromisedFact(
                        "booking",
                        appointment,
                        BOOKED,
                        JSON.createObjectNode().put("patientId", ASHA).put("startsAt", NINE.toString())));
        return new Entry("book", "booking", BOOKED, key, outcome, "201", promised, List.of(attempts));
    }

    static Entry screeningAsked(String key, Outcome outcome) {
        return new Entry(
                "screen",
                "clinical-record",
                "tributary.clinical-record.PatientScreened.v1",
                key,
                outcome,
                "201",
                List.of(),
                List.of());
    }

    static Attempt attempt(Instant at, int status) {
        return new Attempt("http://localhost:8081", at, Duration.ofSeconds(1), status, status == 503);
    }

    static Given given() {
        return new Given();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }

    /** Evidence, piece by piece. */
    static final class Given {

        private final List<Entry> journal = new ArrayList<>();
        private final List<FaultWindow> windows = new ArrayList<>();
        private final List<StoredEvent> stored = new ArrayList<>();
        private final List<TopicRecord> records = new ArrayList<>();
        private final Map<String, List<Row>> tables = new HashMap<>();
        private final List<Delay> delays = new ArrayList<>();
        private final List<String> unsettled = new ArrayList<>();

        Given asked(Entry... entries) {
            journal.addAll(List.of(entries));
            return this;
        }

        Given stored(StoredEvent... events) {
            stored.addAll(List.of(events));
            return this;
        }

        Given published(TopicRecord... published) {
            records.addAll(List.of(published));
            return this;
        }

        Given table(String name, Row... rows) {
            tables.put(name, List.of(rows));
            return this;
        }

        Given fault(FaultWindow window) {
            windows.add(window);
            return this;
        }

        Given delay(Delay delay) {
            delays.add(delay);
            return this;
        }

        Given behind(String what) {
            unsettled.add(what);
            return this;
        }

        Evidence evidence() {
            return new Evidence(
                    journal,
                    windows,
                    new Stores(Map.of("booking", stored)),
                    Map.of("tributary.booking", records),
                    tables,
                    delays,
                    unsettled);
        }
    }
}
