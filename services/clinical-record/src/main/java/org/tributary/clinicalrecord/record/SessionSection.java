package org.tributary.clinicalrecord.record;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.record.SessionEntry.Measured;
import org.tributary.clinicalrecord.record.SessionEntry.Signature;
import org.tributary.clinicalrecord.views.sessions.SessionView.Applied;
import org.tributary.events.SessionId;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.SessionEvent;
import org.tributary.events.clinicalrecord.SessionEvent.ClosingMeasurementsRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.EvaluationRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.SessionSigned;
import org.tributary.events.clinicalrecord.SessionEvent.SessionStarted;
import org.tributary.events.clinicalrecord.SessionEvent.TechniqueApplied;

/** The sessions as they were charted. What was done at one counts from its start on, whenever it was charted; a signature when it was given. */
final class SessionSection {

    private final Map<SessionId, Charted> sessions = new LinkedHashMap<>();

    void add(SessionEvent event, Told told) {
        if (event instanceof SessionStarted e && told.counts(e.startedAt())) {
            sessions.put(e.sessionId(), new Charted(e, told.recordedAt()));
        }
        var session = sessions.get(event.sessionId());
        if (session != null) {
            session.add(event, told);
        }
    }

    /** The first first. */
    List<SessionEntry> sessions() {
        return sessions.values().stream()
                .map(Charted::entry)
                .sorted(comparing(SessionEntry::startedAt)
                        .thenComparing(session -> session.sessionId().value()))
                .toList();
    }

    /** One session while its facts are read. */
    private static final class Charted {

        private final SessionStarted started;
        private final Instant recordedAt;
        private final List<Measured> evaluation = new ArrayList<>();
        private final List<Applied> techniques = new ArrayList<>();
        private final List<Measured> closing = new ArrayList<>();
        private @Nullable Signature signature;

        Charted(SessionStarted started, Instant recordedAt) {
            this.started = started;
            this.recordedAt = recordedAt;
        }

        void add(SessionEvent event, Told told) {
            switch (event) {
                case SessionStarted _ -> {}
                case EvaluationRecorded e -> measure(evaluation, e.measurements(), told);
                case TechniqueApplied e ->
                    techniques.add(new Applied(e.technique(), e.region(), e.minutes(), e.pressure()));
                case ClosingMeasurementsRecorded e -> measure(closing, e.measurements(), told);
                case SessionSigned e -> {
                    if (told.counts()) {
                        signature = new Signature(e.therapistId(), told.recordedAt());
                    }
                }
            }
        }

        SessionEntry entry() {
            return new SessionEntry(
                    started.sessionId(),
                    started.courseId(),
                    started.patientId(),
                    started.clinicId(),
                    started.therapistId(),
                    started.kind(),
                    started.startedAt(),
                    started.appointmentId(),
                    recordedAt,
                    List.copyOf(evaluation),
                    List.copyOf(techniques),
                    techniques.stream().mapToInt(Applied::minutes).sum(),
                    List.copyOf(closing),
                    signature,
                    DerivedValues.NONE);
        }

        private void measure(List<Measured> to, List<Measurement> measurements, Told told) {
            for (var measurement : measurements) {
                var read = measurement.measuredAt();
                var by = measurement.measuredBy();
                var at = read == null ? started.startedAt() : read;
                if (told.counts(at)) {
                    to.add(new Measured(
                            measurement,
                            Facets.of(measurement).units(),
                            at,
                            by == null ? started.therapistId() : by,
                            told.recordedAt()));
                }
            }
        }
    }
}
