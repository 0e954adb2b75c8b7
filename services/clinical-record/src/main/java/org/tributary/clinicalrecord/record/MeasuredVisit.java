package org.tributary.clinicalrecord.record;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.record.Facets.Score;
import org.tributary.events.terms.Limb;
import org.tributary.measurement.LimbReading;
import org.tributary.measurement.LimbVisit;
import org.tributary.measurement.ScoreMeasure;

/** One evaluation, sorted by what can be derived from it; of two readings of one thing the later counts. */
final class MeasuredVisit {

    private final SessionEntry session;
    private final Map<Limb, List<LimbReading>> limbs = new EnumMap<>(Limb.class);
    private final Map<ScoreMeasure, Score> scores = new EnumMap<>(ScoreMeasure.class);
    private LimbVisit.@Nullable Reading weight;

    private MeasuredVisit(SessionEntry session) {
        this.session = session;
    }

    static MeasuredVisit of(SessionEntry session) {
        var visit = new MeasuredVisit(session);
        for (var measured : session.evaluation()) {
            visit.add(Facets.of(measured.measurement(), measured.measuredBy().value()));
        }
        return visit;
    }

    SessionEntry session() {
        return session;
    }

    boolean has(Limb limb) {
        return !readings(limb).isEmpty();
    }

    Map<ScoreMeasure, Score> scores() {
        return scores;
    }

    Optional<Score> score(ScoreMeasure measure) {
        return Optional.ofNullable(scores.get(measure));
    }

    /** What was measured of a limb. Nobody measures height here. */
    LimbVisit of(Limb limb) {
        return new LimbVisit(readings(limb), readings(limb.opposite()), weight, null);
    }

    private List<LimbReading> readings(Limb limb) {
        return limbs.getOrDefault(limb, List.of());
    }

    private void add(Facets facets) {
        if (facets.volume() != null) {
            var limb = facets.volume().limb();
            facets.volume()
                    .reading()
                    .ifPresent(reading ->
                            limbs.computeIfAbsent(limb, _ -> new ArrayList<>()).addFirst(reading));
        }
        if (facets.weight() != null) {
            weight = facets.weight();
        }
        if (facets.score() != null) {
            scores.put(facets.score().measure(), facets.score());
        }
    }
}
