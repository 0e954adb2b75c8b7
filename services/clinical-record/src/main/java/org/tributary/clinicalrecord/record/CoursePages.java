package org.tributary.clinicalrecord.record;

import static org.tributary.clinicalrecord.record.Words.code;
import static org.tributary.clinicalrecord.record.Words.codes;
import static org.tributary.clinicalrecord.record.Words.number;
import static org.tributary.clinicalrecord.record.Words.text;
import static org.tributary.clinicalrecord.record.Words.time;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tributary.clinicalrecord.record.DerivedValues.OfLimb;
import org.tributary.clinicalrecord.record.DerivedValues.Value;
import org.tributary.clinicalrecord.record.SessionEntry.Measured;
import org.tributary.clinicalrecord.views.courses.CourseView;
import org.tributary.measurement.JudgedChange;

/** The pages of one course: each session with what was measured and done, and what follows from it. */
final class CoursePages {

    private CoursePages() {}

    static void print(CourseView course, List<SessionEntry> sessions, Xhtml page) {
        page.heading(2, "Course: " + code(course.condition()))
                .paragraph("Limbs: " + codes(course.limbs()) + " (" + code(course.laterality()) + "). Opened "
                        + time(course.openedAt()) + ". Goals: " + codes(course.goals()) + ". " + ended(course));
        sessions.stream()
                .filter(session -> session.courseId().equals(course.courseId()))
                .forEach(session -> print(session, page));
    }

    private static String ended(CourseView course) {
        var closing = course.closing();
        return closing == null ? "" : "Closed " + time(closing.at()) + ": " + code(closing.reason()) + ".";
    }

    private static void print(SessionEntry session, Xhtml page) {
        page.heading(3, "Session of " + time(session.startedAt()) + ", " + code(session.kind()));
        if (session.enteredInError() != null) {
            page.paragraph("Charted of the wrong patient: it counts nowhere.");
        }
        page.table(
                List.of("When", "Measured", "Value", "Method"),
                Stream.concat(rows("before", session.evaluation()), rows("after", session.closingMeasurements()))
                        .toList());
        page.table(
                List.of("Technique", "Where", "Minutes", "Pressure"),
                session.techniques().stream()
                        .map(one -> List.of(
                                code(one.technique()),
                                code(one.region()),
                                String.valueOf(one.minutes()),
                                code(one.pressure())))
                        .toList());
        page.table(
                List.of("Amended", "When", "Why"),
                session.amendments().stream()
                        .map(one -> List.of(code(one.what()), time(one.at()), text(one.reason())))
                        .toList());
        page.table(
                List.of("Adverse reaction", "Severity", "When"),
                session.adverseReactions().stream()
                        .map(one -> List.of(code(one.kind()), code(one.severity()), time(one.at())))
                        .toList());
        page.table(List.of("Derived", "Value", "Formula", "Method", "Policy"), derived(session));
        var signature = session.signature();
        page.paragraph(
                signature == null
                        ? "Not signed."
                        : "Signed by therapist " + signature.therapistId() + ", " + time(signature.at()) + ".");
    }

    private static Stream<List<String>> rows(String when, List<Measured> measurements) {
        return measurements.stream()
                .map(Measured::measurement)
                .map(one -> List.of(
                        when, MeasurementWords.what(one), MeasurementWords.value(one), MeasurementWords.method(one)));
    }

    private static List<List<String>> derived(SessionEntry session) {
        var rows = new ArrayList<List<String>>();
        for (var limb : session.derived().limbs()) {
            limb.values().forEach(value -> rows.add(row(limb, value)));
            var change = limb.change();
            if (change != null) {
                rows.add(row(limb, change));
            }
        }
        for (var score : session.derived().scores()) {
            rows.add(List.of(
                    code(score.measure()) + ", change",
                    number(score.change(), "{score}"),
                    code(score.detection()) + "; " + code(score.importance()),
                    score.source(),
                    score.policyVersion()));
        }
        return rows;
    }

    private static List<String> row(OfLimb limb, Value value) {
        var figure = value.value();
        return List.of(
                code(value.quantity()) + ", " + code(limb.limb()),
                figure == null ? "not interpretable: " + code(value.notInterpretable()) : number(figure, value.unit()),
                value.formula(),
                method(value),
                value.policyVersion());
    }

    private static String method(Value value) {
        var length = value.lengthCm();
        return code(value.method())
                + (length == null ? "" : ", " + number(length, "cm"))
                + (value.reducedLength() ? " (reduced length)" : "")
                + (value.recomputed() ? " (recomputed)" : "");
    }

    private static List<String> row(OfLimb limb, JudgedChange judged) {
        var threshold = judged.thresholdPercent();
        return List.of(
                "change of volume, " + code(limb.limb()),
                judged.change() == null ? "not judged: no error is known" : code(judged.change()),
                threshold == null ? "" : "from " + number(threshold, "%") + " on",
                text(judged.source()),
                judged.policyVersion());
    }
}
