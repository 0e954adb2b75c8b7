package org.tributary.eligibility.evaluation;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.eligibility.policy.MeasurementKind;
import org.tributary.eligibility.policy.Requirement;
import org.tributary.eligibility.policy.Requirement.Part;
import org.tributary.events.MeasurementId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.Measurement.AnkleBrachialPressures;
import org.tributary.events.clinicalrecord.Measurement.Monofilament;
import org.tributary.events.clinicalrecord.Measurement.PainScore;
import org.tributary.events.clinicalrecord.Measurement.Pitting;
import org.tributary.events.clinicalrecord.Measurement.Skin;
import org.tributary.events.clinicalrecord.Measurement.SkinFinding;
import org.tributary.events.clinicalrecord.Measurement.ToePressure;
import org.tributary.events.clinicalrecord.Measurement.Weight;
import org.tributary.events.terms.Foot;
import org.tributary.events.terms.Limb;

class EvaluationContentsSpec {

    private static final Instant SESSION = Instant.parse("2026-03-06T10:00:00Z");
    private static final Requirement SWELLING_TODAY =
            requirement(Part.LIMB, Period.ZERO, MeasurementKind.LIMB_GIRTHS, MeasurementKind.PITTING);
    private static final Requirement ARTERIES_LATELY =
            requirement(Part.LEG, Period.ofDays(90), MeasurementKind.ABI, MeasurementKind.TOE_PRESSURE);
    private static final Requirement SENSATION_LATELY =
            requirement(Part.FOOT, Period.ofDays(180), MeasurementKind.MONOFILAMENT);
    private static final Requirement SKIN_TODAY = requirement(Part.FOOT, Period.ZERO, MeasurementKind.SKIN);
    private static final Requirement WEIGHT_LATELY =
            requirement(Part.PATIENT, Period.ofDays(7), MeasurementKind.WEIGHT);

    @Test
    void pain_alone_is_no_evaluation() {
        assertThat(missing(contents(SWELLING_TODAY, Limb.LEFT_LEG), pain()))
                .containsExactly(new MissingMeasurement(
                        List.of(MeasurementKind.LIMB_GIRTHS, MeasurementKind.PITTING),
                        BodyRegion.LEFT_LEG,
                        Period.ZERO));
    }

    @Test
    void any_of_the_alternatives_does_for_its_limb_and_each_limb_needs_one() {
        var both = contents(SWELLING_TODAY, Limb.LEFT_LEG, Limb.RIGHT_ARM);

        assertThat(missing(both, pitting(Limb.LEFT_LEG, null)))
                .extracting(MissingMeasurement::place)
                .containsExactly(BodyRegion.RIGHT_ARM);
        assertThat(missing(both, pitting(Limb.LEFT_LEG, null), pitting(Limb.RIGHT_ARM, null)))
                .isEmpty();
    }

    @Test
    void what_is_measured_at_each_session_is_not_taken_over_from_another() {
        var yesterday = List.of(measured(pitting(Limb.LEFT_LEG, null), SESSION.minus(1, DAYS)));

        assertThat(missing(contents(SWELLING_TODAY, yesterday, Limb.LEFT_LEG), pain()))
                .hasSize(1);
    }

    @Test
    void it_counts_whenever_on_the_day_it_was_measured() {
        assertThat(missing(contents(SWELLING_TODAY, Limb.LEFT_LEG), pitting(Limb.LEFT_LEG, SESSION.minus(2, HOURS))))
                .isEmpty();
        assertThat(missing(contents(SWELLING_TODAY, Limb.LEFT_LEG), pitting(Limb.LEFT_LEG, SESSION.plus(2, HOURS))))
                .isEmpty();
    }

    @Test
    void an_earlier_measurement_counts_until_it_is_too_old() {
        assertThat(missingOfArteries(SESSION.minus(90, DAYS).plusMillis(1))).isEmpty();
        assertThat(missingOfArteries(SESSION.minus(90, DAYS))).hasSize(1);
        assertThat(missingOfArteries(SESSION)).isEmpty();
        assertThat(missingOfArteries(SESSION.plusMillis(1)))
                .as("it was not known at the session")
                .hasSize(1);
    }

    @Test
    void its_age_counts_from_when_it_was_measured_and_not_from_when_its_session_began() {
        var evening =
                measured(pressures(Limb.LEFT_LEG, SESSION.minus(90, DAYS).plus(1, HOURS)), SESSION.minus(90, DAYS));

        assertThat(missing(contents(ARTERIES_LATELY, List.of(evening), Limb.LEFT_LEG), pain()))
                .isEmpty();
    }

    @Test
    void arteries_are_of_legs_and_a_toe_tells_of_its_own() {
        assertThat(missing(contents(ARTERIES_LATELY, Limb.LEFT_ARM), pain())).isEmpty();
        assertThat(missing(contents(ARTERIES_LATELY, Limb.LEFT_LEG), toe(Foot.LEFT_FOOT)))
                .isEmpty();
        assertThat(missing(contents(ARTERIES_LATELY, Limb.LEFT_LEG), toe(Foot.RIGHT_FOOT)))
                .hasSize(1);
    }

    @Test
    void sensation_and_skin_are_of_each_foot_of_a_leg() {
        assertThat(missing(contents(SENSATION_LATELY, Limb.LEFT_LEG, Limb.RIGHT_LEG), monofilament(Foot.LEFT_FOOT)))
                .extracting(MissingMeasurement::place)
                .containsExactly(BodyRegion.RIGHT_FOOT);
        assertThat(missing(contents(SKIN_TODAY, Limb.LEFT_LEG), skin(BodyRegion.LEFT_FOOT)))
                .isEmpty();
        assertThat(missing(contents(SKIN_TODAY, Limb.LEFT_LEG), skin(BodyRegion.LEFT_LEG)))
                .isEmpty();
        assertThat(missing(contents(SKIN_TODAY, Limb.LEFT_LEG), skin(BodyRegion.LEFT_CALF)))
                .hasSize(1);
    }

    @Test
    void what_is_of_the_patient_has_no_place() {
        assertThat(missing(contents(WEIGHT_LATELY, Limb.LEFT_LEG), pain()))
                .containsExactly(new MissingMeasurement(List.of(MeasurementKind.WEIGHT), null, Period.ofDays(7)));
        assertThat(missing(contents(WEIGHT_LATELY, Limb.LEFT_LEG), new Weight(MeasurementId.next(), 71.4, null, null)))
                .isEmpty();
    }

    @Test
    void where_nothing_is_required_nothing_is_missing() {
        assertThat(EvaluationContents.NONE.missingFrom(List.of())).isEmpty();
    }

    @Test
    void a_kind_is_called_as_it_is_where_it_is_charted() {
        var names = Measurement.class.getAnnotation(JsonSubTypes.class).value();

        assertThat(MeasurementKind.values())
                .extracting(Enum::name)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(names).map(JsonSubTypes.Type::name).toList());
    }

    private static List<MissingMeasurement> missingOfArteries(Instant measuredAt) {
        var earlier = List.of(measured(pressures(Limb.LEFT_LEG, null), measuredAt));
        return missing(contents(ARTERIES_LATELY, earlier, Limb.LEFT_LEG), pain());
    }

    private static List<MissingMeasurement> missing(EvaluationContents contents, Measurement... evaluation) {
        return contents.missingFrom(List.of(evaluation));
    }

    private static EvaluationContents contents(Requirement requirement, Limb... limbs) {
        return contents(requirement, List.of(), limbs);
    }

    private static EvaluationContents contents(Requirement requirement, List<Measured> earlier, Limb... limbs) {
        return new EvaluationContents(List.of(requirement), List.of(limbs), SESSION, earlier);
    }

    private static Measured measured(Measurement measurement, Instant startedAt) {
        return Measured.of(List.of(measurement), startedAt).getFirst();
    }

    private static Requirement requirement(Part each, Period notOlderThan, MeasurementKind... anyOf) {
        return new Requirement(List.of(anyOf), each, notOlderThan, "pending");
    }

    private static Measurement pain() {
        return new PainScore(MeasurementId.next(), 2, null, null);
    }

    private static Measurement pitting(Limb limb, @Nullable Instant at) {
        return new Pitting(MeasurementId.next(), limb, 3, 10, at, null);
    }

    private static Measurement pressures(Limb limb, @Nullable Instant at) {
        return new AnkleBrachialPressures(MeasurementId.next(), limb, 120, 120, at, null, null, null, null, null);
    }

    private static Measurement toe(Foot foot) {
        return new ToePressure(MeasurementId.next(), foot, 80, null, null);
    }

    private static Measurement monofilament(Foot foot) {
        return new Monofilament(MeasurementId.next(), foot, List.of(), null, null);
    }

    private static Measurement skin(BodyRegion region) {
        return new Skin(MeasurementId.next(), region, SkinFinding.INTACT, null, null);
    }
}
