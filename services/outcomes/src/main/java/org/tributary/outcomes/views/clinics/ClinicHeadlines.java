package org.tributary.outcomes.views.clinics;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static org.tributary.outcomes.views.courses.StatisticsConsents.COUNTED;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.platform.jdbc.RowMappers;

/** One figure per clinic, for a list of clinics. */
@Component
public class ClinicHeadlines {

    private static final Quantile TYPE_7 = Quantile.withDefaults().with(EstimationMethod.HF7);

    private final JdbcClient db;

    ClinicHeadlines(JdbcClient db) {
        this.db = db;
    }

    /**
     * By how much the excess volume of a clinic's courses fell.
     *
     * @param n courses with a percentage at a follow-up
     * @param medianReduction the middle of their percentages, each at its latest follow-up
     */
    public record Headline(int n, double medianReduction) {}

    /** The headlines of those of these clinics that have one. */
    public Map<ClinicId, Headline> of(Collection<ClinicId> clinics) {
        return db
                .sql("""
                select clinic_id, array_agg(percent_reduction) as reductions
                from course
                where clinic_id = any (:clinics::uuid[]) and measure = 'EXCESS_REDUCTION' and percent_reduction is not null
                  and %s
                group by clinic_id
                """.formatted(COUNTED))
                .param("clinics", clinics)
                .query(RowMappers.of(Reductions.class))
                .list()
                .stream()
                .collect(toUnmodifiableMap(Reductions::clinicId, Reductions::headline));
    }

    private record Reductions(ClinicId clinicId, List<Double> reductions) {

        Headline headline() {
            var values = reductions.stream().mapToDouble(Double::doubleValue).toArray();
            return new Headline(values.length, TYPE_7.evaluate(values, 0.5));
        }
    }
}
