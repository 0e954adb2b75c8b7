package org.tributary.clinicalrecord.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.record.DerivedValues.OfLimb;
import org.tributary.clinicalrecord.record.DerivedValues.OfScore;
import org.tributary.clinicalrecord.record.DerivedValues.Value;
import org.tributary.clinicalrecord.record.Facets.Score;
import org.tributary.clinicalrecord.views.courses.CourseView;
import org.tributary.events.SessionId;
import org.tributary.events.terms.Laterality;
import org.tributary.events.terms.Limb;
import org.tributary.measurement.AffectedLimbs;
import org.tributary.measurement.Derived;
import org.tributary.measurement.DerivedQuantities;
import org.tributary.measurement.JudgedChange;
import org.tributary.measurement.LimbKind;
import org.tributary.measurement.MeasurementPolicy;
import org.tributary.measurement.ScoreChange;

/** Says of each session what follows from its evaluation, by itself and against the baseline of its course. Pure. */
final class DerivedFigures {

    private final CourseView course;
    private final AffectedLimbs<Limb> affected;
    private final List<MeasuredVisit> visits;
    private final MeasurementPolicy policy = MeasurementPolicy.current();

    private DerivedFigures(CourseView course, AffectedLimbs<Limb> affected, List<MeasuredVisit> visits) {
        this.course = course;
        this.affected = affected;
        this.visits = visits;
    }

    /** The same sessions with what follows from them. */
    static List<SessionEntry> of(List<CourseView> courses, List<SessionEntry> sessions) {
        var affected = affected(courses);
        var values = new HashMap<SessionId, DerivedValues>();
        for (var course : courses) {
            var figures = new DerivedFigures(course, affected, visitsOf(course, sessions));
            figures.visits.forEach(visit -> values.put(visit.session().sessionId(), figures.of(visit)));
        }
        return sessions.stream()
                .map(session -> session.with(values.getOrDefault(session.sessionId(), DerivedValues.NONE)))
                .toList();
    }

    /** A limb is affected since the first course, or its first session, that treats it, and its opposite with it if both sides are. */
    private static AffectedLimbs<Limb> affected(List<CourseView> courses) {
        var since = new EnumMap<Limb, Instant>(Limb.class);
        for (var course : courses) {
            var from = course.sessions().stream()
                    .filter(session -> !session.enteredInError())
                    .map(CourseView.SessionOfCourse::startedAt)
                    .reduce(course.openedAt(), DerivedFigures::earlier);
            var limbs = course.laterality() == Laterality.BILATERAL
                    ? course.limbs().stream().flatMap(limb -> Stream.of(limb, limb.opposite()))
                    : course.limbs().stream();
            limbs.forEach(limb -> since.merge(limb, from, DerivedFigures::earlier));
        }
        return new AffectedLimbs<>(Map.copyOf(since));
    }

    private DerivedValues of(MeasuredVisit now) {
        return new DerivedValues(
                course.limbs().stream().map(limb -> ofLimb(limb, now)).toList(), scores(now));
    }

    private OfLimb ofLimb(Limb limb, MeasuredVisit now) {
        var at = now.session().startedAt();
        var baseline = baselineOf(limb, at);
        var sides = affected.sides(
                limb.opposite(), baseline.map(one -> one.session().startedAt()).orElse(at), at);
        var derived = new ArrayList<Derived>(DerivedQuantities.at(now.of(limb), sides, policy));
        @Nullable JudgedChange change = null;
        if (baseline.isPresent()) {
            var before = baseline.get().of(limb);
            derived.addAll(DerivedQuantities.since(before, now.of(limb), sides, policy));
            change = DerivedQuantities.change(before, now.of(limb), kindOf(limb), policy)
                    .orElse(null);
        }
        return new OfLimb(
                limb,
                sides,
                baseline.map(one -> one.session().sessionId()).orElse(null),
                derived.stream().map(Value::of).toList(),
                change);
    }

    /** The first session at which the limb and the healthy one were measured, or else the limb alone; none before it. */
    private Optional<MeasuredVisit> baselineOf(Limb limb, Instant now) {
        var measured = visits.stream().filter(visit -> visit.has(limb)).toList();
        return measured.stream()
                .filter(visit -> visit.has(limb.opposite())
                        || affected.includes(limb.opposite(), visit.session().startedAt()))
                .findFirst()
                .or(() -> measured.stream().findFirst())
                .filter(visit -> visit.session().startedAt().isBefore(now));
    }

    private List<OfScore> scores(MeasuredVisit now) {
        return now.scores().values().stream()
                .flatMap(score -> change(now, score).stream())
                .toList();
    }

    private Optional<OfScore> change(MeasuredVisit now, Score score) {
        return visits.stream()
                .filter(visit -> visit.score(score.measure()).isPresent())
                .findFirst()
                .filter(first ->
                        first.session().startedAt().isBefore(now.session().startedAt()))
                .flatMap(first -> first.score(score.measure())
                        .map(before -> OfScore.of(
                                ScoreChange.of(score.measure(), before.value(), score.value(), policy),
                                first.session().sessionId(),
                                List.of(before.measurement(), score.measurement()))));
    }

    private static List<MeasuredVisit> visitsOf(CourseView course, List<SessionEntry> sessions) {
        return sessions.stream()
                .filter(session -> session.courseId().equals(course.courseId()) && session.enteredInError() == null)
                .sorted(Comparator.comparing(SessionEntry::startedAt))
                .map(MeasuredVisit::of)
                .toList();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static LimbKind kindOf(Limb limb) {
        return limb.isLeg() ? LimbKind.LEG : LimbKind.ARM;
    }
}
