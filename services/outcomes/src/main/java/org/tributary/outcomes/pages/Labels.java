package org.tributary.outcomes.pages;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.Technique;
import org.tributary.measurement.VolumeChange.Change;
import org.tributary.outcomes.swelling.Measure;
import org.tributary.outcomes.swelling.PointFlag;

/** What the codes are called where people read them. */
@Component("words")
class Labels {

    public String of(Condition condition) {
        return switch (condition) {
            case CHRONIC_VENOUS_INSUFFICIENCY -> "Chronic venous insufficiency";
            case LYMPHEDEMA -> "Lymphedema";
            case PERIPHERAL_ARTERY_DISEASE -> "Peripheral artery disease";
            case DIABETIC_PERIPHERAL_NEUROPATHY -> "Diabetic peripheral neuropathy";
        };
    }

    public String of(Technique technique) {
        return sentence(technique.name());
    }

    public String of(Limb limb) {
        return sentence(limb.name());
    }

    public String of(Change change) {
        return switch (change) {
            case REAL_REDUCTION -> "Real reduction";
            case WITHIN_ERROR -> "Within error";
            case REAL_INCREASE -> "Real increase";
        };
    }

    public String axis(Measure measure) {
        return switch (measure) {
            case EXCESS_REDUCTION -> "Reduction of excess volume, %";
            case ABSOLUTE_REDUCTION -> "Reduction of limb volume, %";
        };
    }

    public String of(PointFlag flag) {
        return switch (flag) {
            case BASELINE -> "Baseline";
            case BEFORE_BASELINE -> "Before the baseline";
            case NOT_MEASURED -> "Not measured";
            case MEASUREMENT_REFUSED -> "Girths that cannot be a volume";
            case MISSING_CONTRALATERAL -> "Healthy limb not measured";
            case REDUCED_LENGTH -> "Shorter stretch compared";
            case RECOMPUTED_METHOD -> "Methods differ, recomputed by cones";
            case NOT_COMPARABLE -> "Not comparable";
            case NO_EXCESS_AT_BASELINE -> "No excess at baseline";
            case EXCESS_WITHIN_ERROR -> "Excess at baseline within error";
            case DIFFERENT_MEASURERS -> "Another measurer than at baseline";
        };
    }

    /** What limbs were measured by, as a point of a curve names it. */
    public String method(String code) {
        return switch (code) {
            case "TAPE_FRUSTUM" -> "Tape, cones";
            case "TAPE_DISC" -> "Tape, discs";
            case "TAPE_MEAN_CYLINDER" -> "Tape, mean cylinders";
            case "SCAN_3D" -> "3D scan";
            default -> sentence(code);
        };
    }

    private static String sentence(String code) {
        return code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
