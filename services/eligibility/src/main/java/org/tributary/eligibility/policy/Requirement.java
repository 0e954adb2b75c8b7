package org.tributary.eligibility.policy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.terms.Foot;
import org.tributary.events.terms.Limb;

/**
 * What must have been measured before hands are laid on.
 *
 * @param anyOf one of these does
 * @param each of each of these parts that the course treats
 * @param notOlderThan how old it may be; {@code P0D}: it is measured at each session
 * @param ratification whether a named clinician has signed it
 */
public record Requirement(List<MeasurementKind> anyOf, Part each, Period notOlderThan, String ratification) {

    /** Refuses one that asks for nothing, or for what no measurement can tell. */
    public Requirement {
        anyOf = List.copyOf(requireNonNull(anyOf, "What is required is any of some measurements"));
        requireNonNull(each, "What is required is of the patient, or of each limb, leg or foot");
        requireNonNull(notOlderThan, "What is required says how old it may be");
        requireNonNull(ratification, "What is required says whether somebody has signed it");
        if (anyOf.isEmpty()) {
            throw new IllegalArgumentException("What is required is any of some measurements");
        }
        if (notOlderThan.isNegative()) {
            throw new IllegalArgumentException("Nothing is measured later than it is needed");
        }
        for (var kind : anyOf) {
            if (!kind.tellsOf(each)) {
                throw new IllegalArgumentException(kind + " does not tell of a " + each);
            }
        }
    }

    /** Of what it is required in a course of these limbs: places, or the patient as a whole. */
    public Stream<@Nullable BodyRegion> placesIn(List<Limb> limbs) {
        return switch (each) {
            case PATIENT -> Stream.<@Nullable BodyRegion>of((BodyRegion) null);
            case LIMB -> limbs.stream().map(BodyRegion::of);
            case LEG -> limbs.stream().filter(Limb::isLeg).map(BodyRegion::of);
            case FOOT -> limbs.stream().filter(Limb::isLeg).map(Foot::of).map(BodyRegion::of);
        };
    }

    /** Whether what was measured then, at another session, still does at an instant. */
    public boolean isInDate(Instant measuredAt, Instant at) {
        return !measuredAt.isAfter(at)
                && at.isBefore(
                        measuredAt.atOffset(ZoneOffset.UTC).plus(notOlderThan).toInstant());
    }

    /** What of a patient something is measured of. */
    public enum Part {
        PATIENT,
        LIMB,
        LEG,
        FOOT
    }
}
