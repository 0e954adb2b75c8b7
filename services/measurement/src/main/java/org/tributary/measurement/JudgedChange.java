package org.tributary.measurement;

import org.jspecify.annotations.Nullable;
import org.tributary.measurement.VolumeChange.Change;
import org.tributary.measurement.VolumeChange.Measurers;

/**
 * Whether a limb's volume changed by more than measuring it twice would give by itself.
 *
 * @param change none where no error of the method is known for the limb: then nothing may be said
 * @param thresholdPercent the smallest real change in percent of the limb's volume (MDC95 or SRD)
 * @param source who published the error
 */
public record JudgedChange(
        @Nullable Change change,
        Measurers measurers,
        @Nullable Double thresholdPercent,
        @Nullable String source,
        String policyVersion) {

    /** Of two volumes by one method: now, then the baseline. */
    static JudgedChange of(Comparison compared, LimbKind kind, MeasurementPolicy policy) {
        var measurers = compared.measurers(0, 1);
        var change = new VolumeChange(compared.volume(1), compared.volume(0));
        return policy.detectableChange(kind, compared.instrument())
                .map(error -> new JudgedChange(
                        change.judge(error.of(measurers)),
                        measurers,
                        error.of(measurers),
                        error.sourceOf(measurers),
                        policy.version()))
                .orElseGet(() -> new JudgedChange(null, measurers, null, null, policy.version()));
    }
}
