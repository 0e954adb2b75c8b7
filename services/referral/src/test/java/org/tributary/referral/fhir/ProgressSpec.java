package org.tributary.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.referral.views.referrals.ReferralStatus;
import org.tributary.referral.views.referrals.ReferralStep;
import org.tributary.referral.views.referrals.ReferralView.Step;

class ProgressSpec {

    @ParameterizedTest
    @CsvSource({
        "RECEIVED, RECEIVED, CREATED, 2.0, received",
        "RECEIVED ASKED, ASKED, QUESTIONED, 2.0, on-hold",
        "RECEIVED ASKED ANSWERED, RECEIVED, CREATED, 2.0, received",
        "RECEIVED ACCEPTED, ACCEPTED, ACCEPTED, 3.0, accepted",
        "RECEIVED DECLINED, DECLINED, DECLINED, 4.0, rejected",
        "RECEIVED ACCEPTED SCHEDULED VISIT_MOVED, SCHEDULED, SCHEDULED, 5.1.1, in-progress",
        "RECEIVED ACCEPTED SCHEDULED VISIT_MISSED, ACCEPTED, UNATTENDED, 5.1.2, in-progress",
        "RECEIVED ACCEPTED SCHEDULED VISIT_CANCELLED, ACCEPTED, CANCELLED, 5.1.3, in-progress",
        "RECEIVED ACCEPTED URGENT_FINDING, ACCEPTED, ACCEPTED, 3.0, accepted",
        "RECEIVED ACCEPTED SCHEDULED VISITED, VISITED, ATTENDED, 5.1.4, completed",
        "RECEIVED ACCEPTED SCHEDULED VISITED COURSE_OPENED, VISITED, FULFILLED, 7.0, completed",
        "RECEIVED WITHDRAWN, WITHDRAWN, ENDED, 6.0, cancelled",
        "RECEIVED EXPIRED, EXPIRED, ENDED, 6.0, cancelled"
    })
    void each_step_leaves_a_status(
            String steps, ReferralStatus status, Progress progress, String code, String taskStatus) {
        var timeline = timeline(steps);

        assertThat(Statuses.after(timeline, timeline.size())).isEqualTo(status);
        var reached = Progress.after(timeline, timeline.size());
        assertThat(reached).isEqualTo(progress);
        assertThat(reached.code()).isEqualTo(code);
        assertThat(reached.taskStatus()).isEqualTo(taskStatus);
    }

    private static List<Step> timeline(String steps) {
        return Arrays.stream(steps.split(" ", -1))
                .map(step -> new Step(Instant.EPOCH, ReferralStep.valueOf(step), "somebody"))
                .toList();
    }
}
