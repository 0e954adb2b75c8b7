package org.tributary.clinicalrecord.measurements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.events.MeasurementId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.Measurement.AnkleBrachialPressures;
import org.tributary.events.clinicalrecord.Measurement.FootSite;
import org.tributary.events.clinicalrecord.Measurement.Monofilament;
import org.tributary.events.clinicalrecord.Measurement.PainScore;
import org.tributary.events.clinicalrecord.Measurement.Skin;
import org.tributary.events.clinicalrecord.Measurement.SkinFinding;
import org.tributary.events.clinicalrecord.Measurement.Temperature;
import org.tributary.events.clinicalrecord.Measurement.ToePressure;
import org.tributary.events.clinicalrecord.Measurement.TouchedSite;
import org.tributary.events.clinicalrecord.Measurement.Weight;
import org.tributary.events.clinicalrecord.Measurement.WifiGrades;
import org.tributary.events.clinicalrecord.PatientEvent.ReadingKind;
import org.tributary.events.clinicalrecord.SafetyEvent.MeasuredValue;
import org.tributary.events.terms.Foot;
import org.tributary.events.terms.Limb;

class CirculationValuesSpec {

    @ParameterizedTest
    @CsvSource({
        "54,  120, 0.45",
        "60,  120, 0.50",
        "989, 2000, 0.49",
        "99,  200, 0.50",
        "0,   120, 0.00",
        "179, 127, 1.41",
    })
    void the_index_is_the_ankle_over_the_arm_rounded_half_up(int ankle, int arm, BigDecimal index) {
        var pressures = new AnkleBrachialPressures(
                MeasurementId.next(), Limb.LEFT_LEG, ankle, arm, null, null, null, null, null, null);

        assertThat(CirculationValues.of(List.of(pressures)))
                .containsExactly(
                        new MeasuredValue(ReadingKind.ANKLE_BRACHIAL_INDEX, BodyRegion.LEFT_LEG, index),
                        new MeasuredValue(ReadingKind.ANKLE_PRESSURE, BodyRegion.LEFT_LEG, BigDecimal.valueOf(ankle)));
    }

    @Test
    void pain_says_nothing_of_the_circulation() {
        assertThat(CirculationValues.of(List.of(new PainScore(MeasurementId.next(), 9, null, null))))
                .isEmpty();
    }

    @Test
    void of_four_pressures_the_higher_artery_is_divided_by_the_higher_arm() {
        var entry = new PressuresEntry(Limb.LEFT_LEG, null, null, 54, 72, 118, 120, null, null);

        assertThat(CirculationValues.of(List.of(entry.named(MeasurementId.next()))))
                .containsExactly(
                        value(ReadingKind.ANKLE_BRACHIAL_INDEX, BodyRegion.LEFT_LEG, "0.60"),
                        value(ReadingKind.ANKLE_PRESSURE, BodyRegion.LEFT_LEG, "72"));
    }

    @Test
    void a_toe_is_of_its_foot_and_grades_are_of_their_leg() {
        assertThat(CirculationValues.of(List.of(
                        new ToePressure(MeasurementId.next(), Foot.RIGHT_FOOT, 29, null, null),
                        new WifiGrades(MeasurementId.next(), Limb.LEFT_LEG, 3, 2, 1, null, null))))
                .containsExactly(
                        value(ReadingKind.TOE_PRESSURE, BodyRegion.RIGHT_FOOT, "29"),
                        value(ReadingKind.WIFI_ISCHEMIA, BodyRegion.LEFT_LEG, "2"),
                        value(ReadingKind.WIFI_FOOT_INFECTION, BodyRegion.LEFT_LEG, "1"));
    }

    @Test
    void of_a_foot_the_sites_are_counted_at_which_nothing_was_felt() {
        var sites = List.of(
                new TouchedSite(FootSite.HALLUX, false),
                new TouchedSite(FootSite.FIRST_METATARSAL_HEAD, true),
                new TouchedSite(FootSite.FIFTH_METATARSAL_HEAD, false));

        assertThat(CirculationValues.of(
                        List.of(new Monofilament(MeasurementId.next(), Foot.LEFT_FOOT, sites, null, null))))
                .containsExactly(value(ReadingKind.MONOFILAMENT_SITES_NOT_FELT, BodyRegion.LEFT_FOOT, "2"));
    }

    @Test
    void temperature_and_weight_are_the_patients_and_rounded_half_up() {
        assertThat(CirculationValues.of(List.of(
                        new Temperature(MeasurementId.next(), 37.995, null, null),
                        new Weight(MeasurementId.next(), 71.4, null, null))))
                .containsExactly(
                        value(ReadingKind.TEMPERATURE, null, "38.00"), value(ReadingKind.WEIGHT, null, "71.40"));
    }

    @Test
    void who_looks_at_a_region_says_of_each_finding_whether_it_is_there() {
        assertThat(CirculationValues.of(List.of(
                        new Skin(MeasurementId.next(), BodyRegion.LEFT_FOOT, SkinFinding.ULCER, null, null),
                        new Skin(
                                MeasurementId.next(), BodyRegion.LEFT_FOOT, SkinFinding.CELLULITIS_SIGNS, null, null))))
                .containsExactly(
                        value(ReadingKind.SKIN_OPEN_WOUND, BodyRegion.LEFT_FOOT, "0"),
                        value(ReadingKind.SKIN_ULCER, BodyRegion.LEFT_FOOT, "1"),
                        value(ReadingKind.SKIN_FRESH_SCAR, BodyRegion.LEFT_FOOT, "0"),
                        value(ReadingKind.SKIN_GRAFT, BodyRegion.LEFT_FOOT, "0"),
                        value(ReadingKind.SKIN_RADIOTHERAPY, BodyRegion.LEFT_FOOT, "0"),
                        value(ReadingKind.SKIN_CELLULITIS_SIGNS, BodyRegion.LEFT_FOOT, "1"));
        assertThat(CirculationValues.of(
                        List.of(new Skin(MeasurementId.next(), BodyRegion.LEFT_FOOT, SkinFinding.INTACT, null, null))))
                .hasSize(6)
                .extracting(MeasuredValue::value)
                .containsOnly(BigDecimal.ZERO);
    }

    private static MeasuredValue value(ReadingKind kind, @Nullable BodyRegion region, String value) {
        return new MeasuredValue(kind, region, new BigDecimal(value));
    }
}
