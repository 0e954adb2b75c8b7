package org.tributary.outcomes.views.clinics;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;

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
        var headlines = new HashMap<ClinicId, Headline>();
        db.sql("""
                select clinic_id, array_agg(percent_reduction) as reductions
                from course
                where clinic_id = any (:clinics::uuid[]) and measure = 'EXCESS_REDUCTION' and percent_reduction is not null
                group by clinic_id
                """)
                .param("clinics", clinics.stream().map(ClinicId::toString).toArray(String[]::new))
                .query(row -> {
                    var reductions = doubles(row.getArray("reductions"));
                    headlines.put(
                            ClinicId.of(row.getString("clinic_id")),
                            new Headline(reductions.length, TYPE_7.evaluate(reductions, 0.5)));
                });
        return headlines;
    }

    private static double[] doubles(Array array) throws SQLException {
        return Arrays.stream((Double[]) array.getArray())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
