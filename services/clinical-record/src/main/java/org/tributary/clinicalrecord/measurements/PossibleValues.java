package org.tributary.clinicalrecord.measurements;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Limits;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.Measurement.AnkleBrachialPressures;
import org.tributary.events.clinicalrecord.Measurement.Bioimpedance;
import org.tributary.events.clinicalrecord.Measurement.Ceap;
import org.tributary.events.clinicalrecord.Measurement.Claudication;
import org.tributary.events.clinicalrecord.Measurement.FigureOfEight;
import org.tributary.events.clinicalrecord.Measurement.FootSite;
import org.tributary.events.clinicalrecord.Measurement.InstrumentScore;
import org.tributary.events.clinicalrecord.Measurement.IslStage;
import org.tributary.events.clinicalrecord.Measurement.LimbGirths;
import org.tributary.events.clinicalrecord.Measurement.LimbVolume;
import org.tributary.events.clinicalrecord.Measurement.MnsiExamination;
import org.tributary.events.clinicalrecord.Measurement.MnsiQuestionnaire;
import org.tributary.events.clinicalrecord.Measurement.Monofilament;
import org.tributary.events.clinicalrecord.Measurement.PainScore;
import org.tributary.events.clinicalrecord.Measurement.Pitting;
import org.tributary.events.clinicalrecord.Measurement.Skin;
import org.tributary.events.clinicalrecord.Measurement.Temperature;
import org.tributary.events.clinicalrecord.Measurement.ToePressure;
import org.tributary.events.clinicalrecord.Measurement.TouchedSite;
import org.tributary.events.clinicalrecord.Measurement.Weight;
import org.tributary.events.clinicalrecord.Measurement.WifiGrades;
import org.tributary.events.terms.GirthMethod;
import org.tributary.events.terms.Limb;
import org.tributary.measurement.TapeReading;
import org.tributary.measurement.TapeRefusal;
import org.tributary.measurement.TapeRefusal.DistanceMissing;
import org.tributary.measurement.TapeRefusal.DistanceOutOfRange;
import org.tributary.measurement.TapeRefusal.DistanceTwice;
import org.tributary.measurement.TapeRefusal.GirthNotPositive;
import org.tributary.measurement.TapeRefusal.GirthTooLarge;
import org.tributary.measurement.TapeRefusal.GirthTooSmall;
import org.tributary.measurement.TapeRefusal.TooFewStations;
import org.tributary.measurement.TapeRefusal.TooManyStations;

/** Which values of one measurement cannot be true. Pure. */
final class PossibleValues {

    /** Those without which, after the IWGDF, protective sensation was not tested. */
    private static final Set<FootSite> PLANTAR_SITES =
            EnumSet.of(FootSite.HALLUX, FootSite.FIRST_METATARSAL_HEAD, FootSite.FIFTH_METATARSAL_HEAD);

    private PossibleValues() {}

    static List<InvalidReading> errorsIn(Measurement measurement, String path) {
        return switch (measurement) {
            case LimbGirths m -> ofGirths(m, path);
            case LimbVolume m ->
                m.millilitres() > 0 && m.millilitres() <= Limits.VOLUME_ML
                        ? List.of()
                        : List.of(new InvalidReading(
                                path + "millilitres",
                                "A volume is more than 0 and at most " + Limits.VOLUME_ML + " mL"));
            case Pitting m ->
                join(
                        range(path + "depthMm", m.depthMm(), 0, Limits.PIT_MM),
                        range(path + "seconds", m.seconds(), 0, Limits.PIT_SECONDS));
            case PainScore m -> range(path + "score", m.score(), 0, Limits.PAIN);
            case AnkleBrachialPressures m -> ofPressures(m, path);
            case Weight m ->
                Double.isFinite(m.kg()) && m.kg() > 0 && m.kg() <= Limits.WEIGHT_KG
                        ? List.of()
                        : List.of(new InvalidReading(
                                path + "kg", "A weight is more than 0 and at most " + Limits.WEIGHT_KG + " kg"));
            case Monofilament m -> ofSites(m, path + "sites");
            case ToePressure m -> range(path + "mmHg", m.mmHg(), 0, Limits.PRESSURE);
            case WifiGrades m ->
                join(
                        isLeg(m.limb(), path, "A foot is of a leg"),
                        range(path + "wound", m.wound(), 0, Limits.WIFI_GRADE),
                        range(path + "ischemia", m.ischemia(), 0, Limits.WIFI_GRADE),
                        range(path + "footInfection", m.footInfection(), 0, Limits.WIFI_GRADE));
            case Temperature m ->
                m.celsius() >= Limits.LEAST_CELSIUS && m.celsius() <= Limits.MOST_CELSIUS
                        ? List.of()
                        : List.of(new InvalidReading(
                                path + "celsius",
                                "Lies between " + Limits.LEAST_CELSIUS + " and " + Limits.MOST_CELSIUS));
            case Skin _ -> List.of();
            case FigureOfEight m -> ofEndOfLimb(m, path);
            case Bioimpedance m ->
                m.lDex() >= Limits.LEAST_L_DEX && m.lDex() <= Limits.MOST_L_DEX
                        ? List.of()
                        : List.of(new InvalidReading(
                                path + "lDex", "Lies between " + Limits.LEAST_L_DEX + " and " + Limits.MOST_L_DEX));
            case IslStage _ -> List.of();
            case Ceap m -> isLeg(m.limb(), path, "The class is of a leg's veins");
            case MnsiQuestionnaire m -> PossibleScales.errorsIn(m, path).toList();
            case MnsiExamination m -> PossibleScales.errorsIn(m, path).toList();
            case Claudication m -> PossibleScales.errorsIn(m, path).toList();
            case InstrumentScore m -> PossibleScales.errorsIn(m, path).toList();
        };
    }

    private static List<InvalidReading> ofEndOfLimb(FigureOfEight m, String path) {
        var size = m.cm() > 0 && m.cm() <= Limits.FIGURE_OF_EIGHT_CM
                ? List.<InvalidReading>of()
                : List.of(new InvalidReading(
                        path + "cm", "Is more than 0 and at most " + Limits.FIGURE_OF_EIGHT_CM + " cm"));
        var limb = m.limb().limb();
        return join(size, Protocols.errorsIn("FIGURE_OF_EIGHT", m.protocol(), m.protocolVersion(), limb, path));
    }

    private static List<InvalidReading> ofGirths(LimbGirths m, String path) {
        var stations = switch (Readings.tape(m)) {
            case TapeReading.Valid _ -> List.<InvalidReading>of();
            case TapeReading.Refused refused ->
                List.of(new InvalidReading(path + "stations", message(refused.reason())));
        };
        var method = m.method() == GirthMethod.TAPE_MEAN_CYLINDER
                ? List.of(new InvalidReading(path + "method", "Is only taken over from another system"))
                : List.<InvalidReading>of();
        return join(stations, method, PossibleScales.errorsIn(m, path).toList());
    }

    private static List<InvalidReading> ofPressures(AnkleBrachialPressures m, String path) {
        var leg = isLeg(m.limb(), path, "An ankle is of a leg");
        if (m.dorsalisPedis() == null) {
            return join(
                    leg,
                    range(path + "anklePressure", m.anklePressure(), 0, Limits.PRESSURE),
                    range(path + "brachialPressure", m.brachialPressure(), 1, Limits.PRESSURE));
        }
        return join(
                leg,
                range(path + "dorsalisPedis", m.dorsalisPedis(), 0, Limits.PRESSURE),
                range(path + "posteriorTibial", m.posteriorTibial(), 0, Limits.PRESSURE),
                range(path + "brachialLeft", m.brachialLeft(), 1, Limits.PRESSURE),
                range(path + "brachialRight", m.brachialRight(), 1, Limits.PRESSURE));
    }

    /** Who touched fewer has not tested the foot. */
    private static List<InvalidReading> ofSites(Monofilament m, String path) {
        var touched = m.sites().stream().map(TouchedSite::site).toList();
        if (Set.copyOf(touched).size() < touched.size()) {
            return List.of(new InvalidReading(path, "A site is told twice"));
        }
        return touched.containsAll(PLANTAR_SITES)
                ? List.of()
                : List.of(new InvalidReading(path, "The hallux and the first and fifth metatarsal heads are touched"));
    }

    private static String message(TapeRefusal refusal) {
        return switch (refusal) {
            case TooFewStations r -> "At least two stations are needed, not " + r.stations();
            case GirthNotPositive r ->
                "A girth is more than 0 cm, not " + r.girthCm() + " at " + r.distanceCm() + " cm";
            case DistanceTwice r -> "Two girths are given at " + r.distanceCm() + " cm";
            case TooManyStations r -> "At most " + r.most() + " stations are taken, not " + r.stations();
            case GirthTooSmall r ->
                "A girth is at least " + r.leastCm() + " cm, not " + r.girthCm() + " at " + r.distanceCm() + " cm";
            case GirthTooLarge r ->
                "A girth is at most " + r.mostCm() + " cm, not " + r.girthCm() + " at " + r.distanceCm() + " cm";
            case DistanceOutOfRange r ->
                "A distance lies between 0 and " + r.mostCm() + " cm, not at " + r.distanceCm() + " cm";
            case DistanceMissing r -> "The girth of " + r.girthCm() + " cm has no distance";
        };
    }

    private static List<InvalidReading> isLeg(Limb limb, String path, String message) {
        return limb.isLeg() ? List.of() : List.of(new InvalidReading(path + "limb", message));
    }

    private static List<InvalidReading> range(String field, @Nullable Integer value, int least, int most) {
        return value != null && (value < least || value > most)
                ? List.of(new InvalidReading(field, "Lies between " + least + " and " + most))
                : List.of();
    }

    @SafeVarargs
    private static List<InvalidReading> join(List<InvalidReading>... errors) {
        return List.of(errors).stream().flatMap(List::stream).toList();
    }
}
