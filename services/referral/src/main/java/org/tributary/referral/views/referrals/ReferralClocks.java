package org.tributary.referral.views.referrals;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.referral.servicelevel.Clocks;
import org.tributary.referral.servicelevel.DueStep;
import org.tributary.referral.servicelevel.ServiceLevels;
import org.tributary.referral.servicelevel.WorkingHours;
import org.tributary.referral.views.clinics.ClinicDirectory;
import org.tributary.referral.views.referrals.ReferralView.Step;

/** By when each step of referrals is due, as their clinics work. */
@Component
final class ReferralClocks {

    private final ServiceLevels levels;
    private final ClinicDirectory clinics;
    private final Clock clock;

    ReferralClocks(ServiceLevels levels, ClinicDirectory clinics, Clock clock) {
        this.levels = levels;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** When the clinics of these referrals work. */
    Map<ClinicId, WorkingHours> hoursOf(List<ReferralView> found) {
        return clinics.workingHoursOf(found.stream()
                .map(ReferralClocks::clinicOf)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList());
    }

    List<DueStep> of(ReferralView referral, List<Step> timeline, Map<ClinicId, WorkingHours> hours) {
        var clinic = clinicOf(referral);
        var working = clinic == null
                ? levels.chainHours()
                : Objects.requireNonNullElseGet(hours.get(clinic), levels::chainHours);
        return new Clocks(levels, referral.priority(), referral.partnerId(), working)
                .of(timeline.stream().map(StepClocks::of).toList(), clock.instant());
    }

    private static @Nullable ClinicId clinicOf(ReferralView referral) {
        return referral.clinicId() == null ? referral.preferredClinicId() : referral.clinicId();
    }
}
