package org.tributary.clinicalrecord.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.record.SessionEntry.Measured;
import org.tributary.clinicalrecord.record.SessionEntry.Signature;
import org.tributary.clinicalrecord.views.sessions.AdverseReaction;
import org.tributary.clinicalrecord.views.sessions.Amendment;
import org.tributary.clinicalrecord.views.sessions.Amendment.Entry;
import org.tributary.clinicalrecord.views.sessions.Amendment.What;
import org.tributary.clinicalrecord.views.sessions.SessionView.Applied;
import org.tributary.clinicalrecord.views.sessions.SessionView.InError;
import org.tributary.events.EntryId;
import org.tributary.events.MeasurementId;
import org.tributary.events.clinicalrecord.AmendmentEvent;
import org.tributary.events.clinicalrecord.AmendmentEvent.MeasurementAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.NoteAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.StartAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.TechniqueAmended;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.SessionEvent;
import org.tributary.events.clinicalrecord.SessionEvent.AdverseReactionRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.ClosingMeasurementsRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.EvaluationRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.NoteAdded;
import org.tributary.events.clinicalrecord.SessionEvent.SessionEnteredInError;
import org.tributary.events.clinicalrecord.SessionEvent.SessionSigned;
import org.tributary.events.clinicalrecord.SessionEvent.SessionStarted;
import org.tributary.events.clinicalrecord.SessionEvent.TechniqueApplied;
import org.tributary.events.clinicalrecord.SessionEvent.WarningsConfirmed;

/** One session while its facts are read, each correction in the place of what it corrects. */
final class ChartedSession {

    private final SessionStarted started;
    private final Told told;
    private final List<Noted> evaluation = new ArrayList<>();
    private final List<Applied> techniques = new ArrayList<>();
    private final List<Noted> closing = new ArrayList<>();
    private final List<Amendment> amendments = new ArrayList<>();
    private final List<AdverseReaction> reactions = new ArrayList<>();
    private Instant startedAt;
    private @Nullable Signature signature;
    private @Nullable InError inError;

    ChartedSession(SessionStarted started, Told told) {
        this.started = started;
        this.told = told;
        this.startedAt = started.startedAt();
    }

    /** A measurement, and when it was recorded. */
    private record Noted(Measurement measurement, Told told) {

        boolean is(MeasurementId id) {
            return measurement.measurementId().equals(id);
        }
    }

    /** Whether it had begun. */
    boolean counts() {
        return told.counts(startedAt);
    }

    void add(SessionEvent event, Told known) {
        switch (event) {
            case SessionStarted _ -> {}
            case EvaluationRecorded e -> e.measurements().forEach(one -> evaluation.add(new Noted(one, known)));
            case ClosingMeasurementsRecorded e -> e.measurements().forEach(one -> closing.add(new Noted(one, known)));
            case TechniqueApplied e ->
                techniques.add(new Applied(
                        EntryId.ofTechnique(e.sessionId(), techniques.size() + 1),
                        e.technique(),
                        e.region(),
                        e.minutes(),
                        e.pressure()));
            case SessionSigned e when known.counts() -> signature = new Signature(e.therapistId(), known.recordedAt());
            case AdverseReactionRecorded e when known.counts() -> reactions.add(reaction(e, known));
            case AmendmentEvent e -> amend(e, known);
            case SessionEnteredInError e -> inError = new InError(e.by(), known.recordedAt(), e.reason());
            // came true later than what is asked for
            case SessionSigned _, AdverseReactionRecorded _ -> {}
            // a note is not part of the record, and a confirmed warning changes nothing that was measured
            case NoteAdded _, WarningsConfirmed _ -> {}
        }
    }

    private void amend(AmendmentEvent amendment, Told known) {
        switch (amendment) {
            case MeasurementAmended e -> {
                var before = Stream.of(evaluation, closing)
                        .flatMap(chart -> replaced(chart, e.supersedes(), new Noted(e.correction(), known)).stream())
                        .findFirst();
                keep(
                        new EntryId(e.correction().measurementId().value()),
                        new EntryId(e.supersedes().value()),
                        What.MEASUREMENT,
                        before.map(one -> entry(one.measurement())).orElse(null),
                        entry(e.correction()),
                        e,
                        known);
            }
            case TechniqueAmended e -> {
                var right = new Applied(e.entryId(), e.technique(), e.region(), e.minutes(), e.pressure());
                var wrong = techniques.set(e.nr() - 1, right);
                keep(e.entryId(), e.supersedes(), What.TECHNIQUE, entry(wrong), entry(right), e, known);
            }
            case StartAmended e -> {
                keep(e.entryId(), e.supersedes(), What.START, entry(startedAt), entry(e.startedAt()), e, known);
                startedAt = e.startedAt();
            }
            case NoteAmended e -> keep(e.entryId(), e.supersedes(), What.NOTE, null, null, e, known);
        }
    }

    private void keep(
            EntryId name,
            EntryId supersedes,
            What what,
            @Nullable Entry before,
            @Nullable Entry after,
            AmendmentEvent e,
            Told known) {
        amendments.add(new Amendment(name, supersedes, what, before, after, e.by(), known.recordedAt(), e.reason()));
    }

    private static Optional<Noted> replaced(List<Noted> chart, MeasurementId wrong, Noted right) {
        for (var place = chart.listIterator(); place.hasNext(); ) {
            var noted = place.next();
            if (noted.is(wrong)) {
                place.set(right);
                return Optional.of(noted);
            }
        }
        return Optional.empty();
    }

    private static Entry entry(Measurement measurement) {
        return new Entry(measurement, null, null);
    }

    private static Entry entry(Applied technique) {
        return new Entry(null, technique, null);
    }

    private static Entry entry(Instant startedAt) {
        return new Entry(null, null, startedAt);
    }

    private static AdverseReaction reaction(AdverseReactionRecorded e, Told known) {
        return new AdverseReaction(e.entryId(), e.kind(), e.severity(), e.by(), known.recordedAt(), e.note());
    }

    SessionEntry entry() {
        return new SessionEntry(
                started.sessionId(),
                started.courseId(),
                started.patientId(),
                started.clinicId(),
                started.therapistId(),
                started.kind(),
                startedAt,
                started.appointmentId(),
                told.recordedAt(),
                measured(evaluation),
                List.copyOf(techniques),
                techniques.stream().mapToInt(Applied::minutes).sum(),
                measured(closing),
                signature,
                List.copyOf(amendments),
                List.copyOf(reactions),
                inError,
                DerivedValues.NONE);
    }

    private List<Measured> measured(List<Noted> chart) {
        return chart.stream()
                .map(this::measured)
                .filter(one -> told.counts(one.measuredAt()))
                .toList();
    }

    private Measured measured(Noted noted) {
        var measurement = noted.measurement();
        var read = measurement.measuredAt();
        var by = measurement.measuredBy();
        return new Measured(
                measurement,
                Facets.of(measurement).units(),
                read == null ? startedAt : read,
                by == null ? started.therapistId() : by,
                noted.told().recordedAt());
    }
}
