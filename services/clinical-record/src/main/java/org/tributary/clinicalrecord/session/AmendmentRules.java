package org.tributary.clinicalrecord.session;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.rejected;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.clinicalrecord.measurements.DayOfVisit;
import org.tributary.clinicalrecord.measurements.InvalidReading;
import org.tributary.clinicalrecord.measurements.Readings;
import org.tributary.clinicalrecord.session.Correction.OfMeasurement;
import org.tributary.clinicalrecord.session.Correction.OfNote;
import org.tributary.clinicalrecord.session.Correction.OfStart;
import org.tributary.clinicalrecord.session.Correction.OfTechnique;
import org.tributary.clinicalrecord.session.SessionCommand.AmendSession;
import org.tributary.clinicalrecord.session.SessionRejection.AmendedAsAnotherKind;
import org.tributary.clinicalrecord.session.SessionRejection.InvalidMeasurement;
import org.tributary.clinicalrecord.session.SessionRejection.NothingCorrected;
import org.tributary.clinicalrecord.session.SessionRejection.SessionLength;
import org.tributary.clinicalrecord.session.SessionRejection.SupersededAlready;
import org.tributary.clinicalrecord.session.SessionRejection.UnknownEntry;
import org.tributary.events.clinicalrecord.AmendmentEvent.MeasurementAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.NoteAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.StartAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.TechniqueAmended;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.SessionEvent;
import org.tributary.platform.kernel.Decision;

/** What may be put in the place of what was charted: whatever might have been charted in the first place. */
final class AmendmentRules {

    private AmendmentRules() {}

    /** One thing is amended once; then what took its place is. */
    static Decision<SessionEvent> amend(SessionChart chart, boolean signed, AmendSession c, DecisionContext known) {
        var wrong = c.supersedes();
        if (chart.superseded().contains(wrong)) {
            return rejected(new SupersededAlready(wrong));
        }
        if (!chart.has(wrong)) {
            return rejected(new UnknownEntry(wrong));
        }
        return switch (c.correction()) {
            case OfMeasurement right ->
                chart.chartOf(wrong)
                        .map(measured -> amend(chart, measured, right, c))
                        .orElseGet(() -> rejected(new AmendedAsAnotherKind(wrong)));
            case OfTechnique right ->
                chart.techniqueOf(wrong)
                        .map(applied -> amend(chart, signed, applied, right.applied(), c, known))
                        .orElseGet(() -> rejected(new AmendedAsAnotherKind(wrong)));
            case OfNote right ->
                chart.notes().contains(wrong)
                        ? accepted(amended(chart, right, c))
                        : rejected(new AmendedAsAnotherKind(wrong));
            case OfStart right ->
                chart.start().equals(wrong) ? amend(chart, right, c, known) : rejected(new AmendedAsAnotherKind(wrong));
        };
    }

    /** Judged beside all else that was measured at the same time, and last, so that whatever contradicts is held against it. */
    private static Decision<SessionEvent> amend(
            SessionChart chart, List<Measurement> measured, OfMeasurement right, AmendSession c) {
        var others = new ArrayList<Measurement>();
        for (var one : measured) {
            if (!SessionChart.isNamed(one, c.supersedes())) {
                others.add(one);
            } else if (one.getClass() != right.measured().getClass()) {
                return rejected(new AmendedAsAnotherKind(c.supersedes()));
            } else if (Readings.same(List.of(one), List.of(right.measured()))) {
                return rejected(new NothingCorrected(c.supersedes()));
            }
        }
        var last = "measurements[" + others.size() + "]";
        others.add(right.measured());
        var errors = Readings.errorsIn(others, DayOfVisit.of(chart.visit().startedAt(), right.zone(), c.at())).stream()
                .filter(error -> error.field().startsWith(last))
                .map(error -> new InvalidReading(
                        "correction.measurement" + error.field().substring(last.length()), error.message()))
                .toList();
        return errors.isEmpty() ? accepted(amended(chart, right, c)) : rejected(new InvalidMeasurement(errors));
    }

    private static MeasurementAmended amended(SessionChart chart, OfMeasurement right, AmendSession c) {
        var visit = chart.visit();
        var wrong = chart.measured().stream()
                .filter(one -> SessionChart.isNamed(one, c.supersedes()))
                .findFirst()
                .orElseThrow();
        return new MeasurementAmended(
                visit.sessionId(),
                visit.courseId(),
                visit.patientId(),
                visit.clinicId(),
                wrong.measurementId(),
                right.measured(),
                c.by(),
                c.reason());
    }

    private static Decision<SessionEvent> amend(
            SessionChart chart,
            boolean signed,
            AppliedTechnique wrong,
            AppliedTechnique right,
            AmendSession c,
            DecisionContext known) {
        if (wrong.says(right)) {
            return rejected(new NothingCorrected(c.supersedes()));
        }
        return known.objectionTo(right.technique(), right.region())
                .or(() -> lengthOf(chart, signed, right.minutes() - wrong.minutes()))
                .<Decision<SessionEvent>>map(Decision::rejected)
                .orElseGet(() -> accepted(amended(chart, wrong, right, c)));
    }

    /** A session that was signed took as long as a session takes, and does so afterwards. */
    private static Optional<SessionRejection> lengthOf(SessionChart chart, boolean signed, int more) {
        var minutes = chart.minutesWith(more);
        return minutes > SessionDecider.MOST_MINUTES || (signed && minutes < SessionDecider.LEAST_MINUTES)
                ? Optional.of(new SessionLength(minutes, SessionDecider.LEAST_MINUTES, SessionDecider.MOST_MINUTES))
                : Optional.empty();
    }

    private static TechniqueAmended amended(
            SessionChart chart, AppliedTechnique wrong, AppliedTechnique right, AmendSession c) {
        var visit = chart.visit();
        var all = chart.replaced(c.supersedes(), right);
        return new TechniqueAmended(
                visit.sessionId(),
                visit.courseId(),
                visit.patientId(),
                visit.clinicId(),
                right.entryId(),
                wrong.entryId(),
                chart.techniques().indexOf(wrong) + 1,
                right.technique(),
                right.region(),
                right.minutes(),
                right.pressure(),
                all.stream().map(AppliedTechnique::technique).distinct().toList(),
                c.by(),
                c.reason());
    }

    private static NoteAmended amended(SessionChart chart, OfNote right, AmendSession c) {
        var visit = chart.visit();
        return new NoteAmended(
                visit.sessionId(),
                visit.courseId(),
                visit.patientId(),
                visit.clinicId(),
                right.entryId(),
                c.supersedes(),
                right.text(),
                c.by(),
                c.reason());
    }

    /** All that was charted must have been right at the other time as well. */
    private static Decision<SessionEvent> amend(
            SessionChart chart, OfStart right, AmendSession c, DecisionContext known) {
        var visit = chart.visit();
        if (visit.startedAt().equals(right.startedAt())) {
            return rejected(new NothingCorrected(c.supersedes()));
        }
        return StartRules.objectionTo(
                        right.startedAt(), right.earliest(), right.treatedUntil(), visit.clinicId(), c.at())
                .or(() -> known.objectionTo(visit.kind()))
                .or(() -> chart.techniques().stream()
                        .flatMap(done -> known.objectionTo(done.technique(), done.region()).stream())
                        .findFirst())
                .or(() -> measuredAnotherDay(chart, right, c))
                .<Decision<SessionEvent>>map(Decision::rejected)
                .orElseGet(() -> accepted(amended(chart, right, c)));
    }

    private static Optional<SessionRejection> measuredAnotherDay(SessionChart chart, OfStart right, AmendSession c) {
        var day = DayOfVisit.of(right.startedAt(), right.zone(), c.at());
        var errors = chart.measured().isEmpty()
                ? List.<InvalidReading>of()
                : Readings.errorsIn(chart.measured(), day).stream()
                        .filter(error -> error.field().endsWith(".measuredAt"))
                        .toList();
        return errors.isEmpty() ? Optional.empty() : Optional.of(new InvalidMeasurement(errors));
    }

    private static StartAmended amended(SessionChart chart, OfStart right, AmendSession c) {
        var visit = chart.visit();
        return new StartAmended(
                visit.sessionId(),
                visit.courseId(),
                visit.patientId(),
                visit.clinicId(),
                right.entryId(),
                c.supersedes(),
                right.startedAt(),
                c.by(),
                c.reason());
    }
}
