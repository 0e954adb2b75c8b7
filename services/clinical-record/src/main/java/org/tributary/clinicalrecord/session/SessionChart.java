package org.tributary.clinicalrecord.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.events.EntryId;
import org.tributary.events.MeasurementId;
import org.tributary.events.clinicalrecord.AmendmentEvent.MeasurementAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.NoteAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.StartAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.TechniqueAmended;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.SessionEvent.ConfirmedWarning;
import org.tributary.events.clinicalrecord.SessionEvent.SessionStarted;
import org.tributary.events.clinicalrecord.SessionEvent.TechniqueApplied;

/**
 * What counts of a session, by all that was charted and amended so far.
 *
 * @param visit who came to whom, and when
 * @param start the name of what says when it began
 * @param evaluation what was measured before hands were laid on; empty until then
 * @param closing what was measured afterwards; empty until then
 * @param notes the names of the notes that count
 * @param confirmed which warnings about the measurements somebody stands by
 * @param superseded the names of all in whose place something else was put
 */
record SessionChart(
        SessionStarted visit,
        EntryId start,
        List<Measurement> evaluation,
        List<AppliedTechnique> techniques,
        List<Measurement> closing,
        List<EntryId> notes,
        List<ConfirmedWarning> confirmed,
        List<EntryId> superseded) {

    static SessionChart of(SessionStarted visit) {
        var start = new EntryId(visit.sessionId().value());
        return new SessionChart(visit, start, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** A measurement is named by its own id. */
    static EntryId nameOf(MeasurementId measurement) {
        return new EntryId(measurement.value());
    }

    /** Never wraps around: more than there can be stays more than there may be. */
    int minutesWith(int more) {
        var all = techniques.stream().mapToLong(AppliedTechnique::minutes).sum();
        return Math.clamp(all + more, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** The evaluation or the closing measurements, whichever has the one of this name. */
    Optional<List<Measurement>> chartOf(EntryId name) {
        return Stream.of(evaluation, closing)
                .filter(some -> some.stream().anyMatch(measured -> isNamed(measured, name)))
                .findFirst();
    }

    /** Everything that was measured, the evaluation first. */
    List<Measurement> measured() {
        return Stream.concat(evaluation.stream(), closing.stream()).toList();
    }

    static boolean isNamed(Measurement measured, EntryId name) {
        return nameOf(measured.measurementId()).equals(name);
    }

    Optional<AppliedTechnique> techniqueOf(EntryId name) {
        return techniques.stream().filter(one -> one.entryId().equals(name)).findFirst();
    }

    /** Whether anything that counts has this name. */
    boolean has(EntryId name) {
        return start.equals(name)
                || notes.contains(name)
                || chartOf(name).isPresent()
                || techniqueOf(name).isPresent();
    }

    SessionChart evaluatedAs(List<Measurement> measured) {
        return new SessionChart(visit, start, measured, techniques, closing, notes, confirmed, superseded);
    }

    SessionChart closedWith(List<Measurement> measured) {
        return new SessionChart(visit, start, evaluation, techniques, measured, notes, confirmed, superseded);
    }

    SessionChart noting(EntryId note) {
        return new SessionChart(visit, start, evaluation, techniques, closing, and(notes, note), confirmed, superseded);
    }

    SessionChart confirming(List<ConfirmedWarning> more) {
        var all = Stream.concat(confirmed.stream(), more.stream()).toList();
        return new SessionChart(visit, start, evaluation, techniques, closing, notes, all, superseded);
    }

    SessionChart with(TechniqueApplied e) {
        var name = EntryId.ofTechnique(e.sessionId(), techniques.size() + 1);
        var applied = new AppliedTechnique(name, e.technique(), e.region(), e.minutes(), e.pressure());
        return new SessionChart(
                visit, start, evaluation, and(techniques, applied), closing, notes, confirmed, superseded);
    }

    SessionChart amended(MeasurementAmended e) {
        var name = nameOf(e.supersedes());
        return new SessionChart(
                visit,
                start,
                replaced(evaluation, name, e.correction()),
                techniques,
                replaced(closing, name, e.correction()),
                notes,
                confirmed,
                and(superseded, name));
    }

    SessionChart amended(TechniqueAmended e) {
        var right = new AppliedTechnique(e.entryId(), e.technique(), e.region(), e.minutes(), e.pressure());
        return new SessionChart(
                visit,
                start,
                evaluation,
                replaced(e.supersedes(), right),
                closing,
                notes,
                confirmed,
                and(superseded, e.supersedes()));
    }

    SessionChart amended(NoteAmended e) {
        var others = notes.stream().filter(note -> !note.equals(e.supersedes())).toList();
        return new SessionChart(
                visit,
                start,
                evaluation,
                techniques,
                closing,
                and(others, e.entryId()),
                confirmed,
                and(superseded, e.supersedes()));
    }

    SessionChart amended(StartAmended e) {
        return new SessionChart(
                startingAt(e.startedAt()),
                e.entryId(),
                evaluation,
                techniques,
                closing,
                notes,
                confirmed,
                and(superseded, e.supersedes()));
    }

    /** The techniques with another one in the place of the one of this name. */
    List<AppliedTechnique> replaced(EntryId name, AppliedTechnique right) {
        return techniques.stream()
                .map(one -> one.entryId().equals(name) ? right : one)
                .toList();
    }

    private static List<Measurement> replaced(List<Measurement> measured, EntryId name, Measurement right) {
        return measured.stream().map(one -> isNamed(one, name) ? right : one).toList();
    }

    private SessionStarted startingAt(Instant startedAt) {
        return new SessionStarted(
                visit.sessionId(),
                visit.courseId(),
                visit.patientId(),
                visit.clinicId(),
                visit.therapistId(),
                visit.kind(),
                startedAt,
                visit.appointmentId());
    }

    private static <T> List<T> and(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
