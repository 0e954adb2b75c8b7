package org.tributary.clinicalrecord.measurements;

import java.util.List;
import java.util.Set;
import org.tributary.events.clinicalrecord.SessionEvent.ConfirmedWarning;
import org.tributary.events.clinicalrecord.SessionEvent.WarningCode;

/**
 * That somebody has looked again at what is warned of, and stands by it.
 *
 * @param codes the warnings that they confirm, wherever in the chart they are
 * @param by who confirms, as the sign-in knows them
 * @param before what was charted before, the latest first
 */
public record Confirmation(Set<WarningCode> codes, String by, List<Charted> before) {

    public Confirmation {
        codes = Set.copyOf(codes);
    }

    /** The warnings that it confirms in a chart. What is not warned of needs no confirmation, and nothing is confirmed twice. */
    public List<ConfirmedWarning> confirmed(Charted now, List<ConfirmedWarning> already) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return PlausibilityRules.of(now, before).warnings().stream()
                .filter(warning -> codes.contains(warning.code()))
                .map(Warning::confirmed)
                .filter(warning -> !already.contains(warning))
                .toList();
    }
}
