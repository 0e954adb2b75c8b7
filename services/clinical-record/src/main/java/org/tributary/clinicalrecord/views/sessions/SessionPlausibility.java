package org.tributary.clinicalrecord.views.sessions;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.measurements.Plausibility;
import org.tributary.clinicalrecord.measurements.PlausibilityRules;
import org.tributary.clinicalrecord.measurements.Warning;
import org.tributary.events.MeasurementId;
import org.tributary.events.SessionId;
import org.tributary.events.clinicalrecord.SessionEvent.WarningCode;
import org.tributary.platform.jdbc.RowMappers;

/** Tells what of a session's measurements somebody should look at again, and who has. */
@Component
class SessionPlausibility {

    private final JdbcClient db;
    private final PastCharts charts;

    SessionPlausibility(JdbcClient db, PastCharts charts) {
        this.db = db;
        this.charts = charts;
    }

    /** The session with its measurements beside earlier ones, as these are known now. */
    SessionView shown(SessionView session) {
        var evaluation =
                PlausibilityRules.of(charts.chart(session, session.evaluation()), charts.beforeEvaluationOf(session));
        var closing = PlausibilityRules.of(
                charts.chart(session, session.closingMeasurements()), charts.beforeClosingOf(session));
        var confirmed = confirmed(session.sessionId());
        return session.beside(new Plausibility(
                Stream.of(evaluation, closing)
                        .flatMap(part -> part.comparisons().stream())
                        .toList(),
                Stream.of(evaluation, closing)
                        .flatMap(part -> part.warnings().stream())
                        .map(warning -> signed(warning, confirmed))
                        .toList()));
    }

    private static Warning signed(Warning warning, List<Confirmed> confirmed) {
        return confirmed.stream()
                .filter(each ->
                        each.code() == warning.code() && each.measurementId().equals(warning.measurementId()))
                .findFirst()
                .map(each -> warning.confirmedBy(each.confirmedBy()))
                .orElse(warning);
    }

    private List<Confirmed> confirmed(SessionId session) {
        return db.sql("select code, measurement_id, confirmed_by from confirmed_warning where session_id = :session")
                .param("session", session)
                .query(RowMappers.of(Confirmed.class))
                .list();
    }

    record Confirmed(WarningCode code, MeasurementId measurementId, String confirmedBy) {}
}
