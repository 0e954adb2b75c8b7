package org.tributary.drills.checker.recounts;

import static java.util.Comparator.comparingLong;
import static java.util.Map.entry;
import static java.util.stream.Collectors.toMap;
import static org.tributary.drills.checker.recounts.Facts.text;

import java.util.Map;
import java.util.stream.Stream;
import org.tributary.drills.checker.evidence.Row;
import org.tributary.drills.checker.evidence.Stores;

/** What each fact of a referral is called in its timeline, and how it leaves the referral. */
final class ReferralSteps {

    private static final Map<String, String> STEPS = Map.ofEntries(
            entry("ReferralReceived", "RECEIVED"),
            entry("ReferralOrdered", "RECEIVED"),
            entry("ReferralQuestionAsked", "ASKED"),
            entry("ReferralQuestionAnswered", "ANSWERED"),
            entry("ReferralRedirected", "REDIRECTED"),
            entry("ReferralAccepted", "ACCEPTED"),
            entry("ReferralDeclined", "DECLINED"),
            entry("ReferralWithdrawn", "WITHDRAWN"),
            entry("ReferralExpired", "EXPIRED"),
            entry("ReferralScheduled", "SCHEDULED"),
            entry("ReferralVisitMoved", "VISIT_MOVED"),
            entry("ReferralVisitAttended", "VISITED"),
            entry("ReferralCourseOpened", "COURSE_OPENED"),
            entry("UrgentFindingReported", "URGENT_FINDING"),
            entry("UrgentFindingLifted", "URGENT_FINDING_LIFTED"));

    private static final Map<String, String> STATUSES = Map.ofEntries(
            entry("ReferralReceived", "RECEIVED"),
            entry("ReferralOrdered", "RECEIVED"),
            entry("ReferralQuestionAsked", "ASKED"),
            entry("ReferralQuestionAnswered", "RECEIVED"),
            entry("ReferralRedirected", "RECEIVED"),
            entry("ReferralAccepted", "ACCEPTED"),
            entry("ReferralDeclined", "DECLINED"),
            entry("ReferralWithdrawn", "WITHDRAWN"),
            entry("ReferralExpired", "EXPIRED"),
            entry("ReferralScheduled", "SCHEDULED"),
            entry("ReferralVisitLost", "ACCEPTED"),
            entry("ReferralVisitAttended", "VISITED"));

    private ReferralSteps() {}

    /** The status that each referral's last fact of those that change it has left. */
    static Map<String, String> lastOf(Stores stores) {
        return STATUSES.entrySet().stream()
                .flatMap(status -> stores.named(status.getKey()).map(event -> Map.entry(event, status.getValue())))
                .sorted(comparingLong(step -> step.getKey().sequence()))
                .collect(toMap(step -> step.getKey().aggregateId(), Map.Entry::getValue, (_, later) -> later));
    }

    /** Every step of every referral. */
    static Stream<Row> of(Stores stores) {
        return Stream.concat(
                STEPS.entrySet().stream()
                        .flatMap(step -> stores.named(step.getKey())
                                .map(event -> Row.of(event.aggregateId(), event.sequence(), step.getValue()))),
                stores.named("ReferralVisitLost")
                        .map(event -> Row.of(
                                event.aggregateId(), event.sequence(), "VISIT_" + text(event.content(), "reason"))));
    }
}
