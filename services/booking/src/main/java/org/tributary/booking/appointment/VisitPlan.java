package org.tributary.booking.appointment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tributary.booking.appointment.AppointmentRejection.LengthNotOffered;
import org.tributary.booking.appointment.AppointmentRejection.TechniquesAtEvaluation;
import org.tributary.booking.appointment.AppointmentRejection.TechniquesMissing;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;

/** What a visit is to be, before it is known when, where and with whom. */
public record VisitPlan(VisitKind kind, List<Technique> techniques, Duration duration) {

    /** The usual length of a visit. */
    public static final Duration USUAL = Duration.ofMinutes(60);

    public static final Duration SHORTEST = Duration.ofMinutes(30);
    public static final Duration LONGEST = Duration.ofMinutes(90);

    public VisitPlan {
        techniques = techniques.stream().distinct().toList();
    }

    /** Why no clinic offers this at any time, if so. */
    public Optional<AppointmentRejection> objection() {
        if (!isOffered()) {
            return Optional.of(new LengthNotOffered(duration));
        }
        return switch (kind) {
            case EVALUATION ->
                techniques.isEmpty() ? Optional.empty() : Optional.of(new TechniquesAtEvaluation(techniques));
            case TREATMENT -> techniques.isEmpty() ? Optional.of(new TechniquesMissing()) : Optional.empty();
        };
    }

    private boolean isOffered() {
        return duration.compareTo(SHORTEST) >= 0
                && duration.compareTo(LONGEST) <= 0
                && duration.equals(Duration.ofMinutes(duration.toMinutes()));
    }
}
