package org.tributary.clinicalrecord.measurements;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.MeasurementId;
import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.Measurement.FootSite;
import org.tributary.events.clinicalrecord.Measurement.Landmark;
import org.tributary.events.clinicalrecord.Measurement.Position;
import org.tributary.events.clinicalrecord.Measurement.SkinFinding;
import org.tributary.events.clinicalrecord.Measurement.VolumeMethod;
import org.tributary.events.terms.Foot;
import org.tributary.events.terms.GirthMethod;
import org.tributary.events.terms.Limb;

/** A measurement as somebody charts it, before it has a name. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MeasurementEntry.LimbGirthsEntry.class, name = "LIMB_GIRTHS"),
    @JsonSubTypes.Type(value = MeasurementEntry.LimbVolumeEntry.class, name = "VOLUME"),
    @JsonSubTypes.Type(value = MeasurementEntry.PittingEntry.class, name = "PITTING"),
    @JsonSubTypes.Type(value = MeasurementEntry.PainEntry.class, name = "PAIN_NRS"),
    @JsonSubTypes.Type(value = PressuresEntry.class, name = "ABI"),
    @JsonSubTypes.Type(value = MeasurementEntry.WeightEntry.class, name = "WEIGHT"),
    @JsonSubTypes.Type(value = MeasurementEntry.MonofilamentEntry.class, name = "MONOFILAMENT"),
    @JsonSubTypes.Type(value = MeasurementEntry.ToePressureEntry.class, name = "TOE_PRESSURE"),
    @JsonSubTypes.Type(value = MeasurementEntry.WifiEntry.class, name = "WIFI"),
    @JsonSubTypes.Type(value = MeasurementEntry.TemperatureEntry.class, name = "TEMPERATURE"),
    @JsonSubTypes.Type(value = MeasurementEntry.SkinEntry.class, name = "SKIN"),
    @JsonSubTypes.Type(value = SwellingEntry.FigureOfEightEntry.class, name = "FIGURE_OF_EIGHT"),
    @JsonSubTypes.Type(value = SwellingEntry.BioimpedanceEntry.class, name = "BIOIMPEDANCE"),
    @JsonSubTypes.Type(value = SwellingEntry.IslStageEntry.class, name = "ISL_STAGE"),
    @JsonSubTypes.Type(value = ScaleEntry.MnsiQuestionnaireEntry.class, name = "MNSI_QUESTIONNAIRE"),
    @JsonSubTypes.Type(value = ScaleEntry.MnsiExaminationEntry.class, name = "MNSI_EXAMINATION"),
    @JsonSubTypes.Type(value = ScaleEntry.ClaudicationEntry.class, name = "CLAUDICATION"),
    @JsonSubTypes.Type(value = ScaleEntry.CeapEntry.class, name = "CEAP"),
    @JsonSubTypes.Type(value = ScaleEntry.ScoreEntry.class, name = "SCORE")
})
public sealed interface MeasurementEntry
        permits MeasurementEntry.LimbGirthsEntry,
                MeasurementEntry.LimbVolumeEntry,
                MeasurementEntry.PittingEntry,
                MeasurementEntry.PainEntry,
                MeasurementEntry.WeightEntry,
                MeasurementEntry.MonofilamentEntry,
                MeasurementEntry.ToePressureEntry,
                MeasurementEntry.WifiEntry,
                MeasurementEntry.TemperatureEntry,
                MeasurementEntry.SkinEntry,
                SwellingEntry,
                ScaleEntry,
                PressuresEntry {

    /** The measurement under a name of its own. */
    Measurement named(MeasurementId id);

    /** Several, each under a new name. */
    static List<Measurement> named(List<MeasurementEntry> entries) {
        return entries.stream().map(entry -> entry.named(MeasurementId.next())).toList();
    }

    /** Where a protocol is named without a version, it is the one by which it is measured today. */
    record LimbGirthsEntry(
            @NotNull Limb limb,
            @NotNull Landmark landmark,
            @NotNull GirthMethod method,
            @NotNull @Size(max = 200) List<@NotNull @Valid StationEntry> stations,
            @Nullable Position position,
            @Nullable Boolean compressionWorn,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy,
            @Nullable @Size(max = 50) String protocol,
            @Nullable @Size(max = 50) String protocolVersion)
            implements MeasurementEntry {

        @Override
        public Measurement named(MeasurementId id) {
            var marks = stations.stream()
                    .map(station -> new Measurement.Station(station.distanceCm(), station.girthCm()))
                    .toList();
            return new Measurement.LimbGirths(
                    id,
                    limb,
                    landmark,
                    method,
                    marks,
                    position,
                    compressionWorn,
                    measuredAt,
                    measuredBy,
                    protocol,
                    Protocols.version(protocol, protocolVersion));
        }
    }

    record StationEntry(@NotNull Double distanceCm, @NotNull Double girthCm) {}

    record LimbVolumeEntry(
            @NotNull Limb limb,
            @NotNull VolumeMethod method,
            @NotNull Double millilitres,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy,
            @Nullable Position position,
            @Nullable Boolean compressionWorn)
            implements MeasurementEntry {

        @Override
        public Measurement named(MeasurementId id) {
            return new Measurement.LimbVolume(
                    id, limb, method, millilitres, measuredAt, measuredBy, position, compressionWorn);
        }
    }

    record PittingEntry(
            @NotNull Limb limb,
            @NotNull Integer depthMm,
            @NotNull Integer seconds,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy)
            implements MeasurementEntry {

        @Override
        public Measurement named(MeasurementId id) {
            return new Measurement.Pitting(id, limb, depthMm, seconds, measuredAt, measuredBy);
        }
    }

    record PainEntry(
            @NotNull Integer score,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy) implements MeasurementEntry {

        @Override
        public Measurement named(MeasurementId id) {
            return new Measurement.PainScore(id, score, measuredAt, measuredBy);
        }
    }

    record WeightEntry(
            @NotNull Double kg,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy) implements MeasurementEntry {

        @Override
        public Measurement named(MeasurementId id) {
            return new Measurement.Weight(id, kg, measuredAt, measuredBy);
        }
    }

    record MonofilamentEntry(
            @NotNull Foot foot,
            @NotNull @Size(max = 20) List<@NotNull @Valid SiteEntry> sites,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy)
            implements MeasurementEntry {

        @Override
        public Measurement named(MeasurementId id) {
            var touched = sites.stream()
                    .map(site -> new Measurement.TouchedSite(site.site(), site.felt()))
                    .toList();
            return new Measurement.Monofilament(id, foot, touched, measuredAt, measuredBy);
        }
    }

    record SiteEntry(@NotNull FootSite site, @NotNull Boolean felt) {}

    record ToePressureEntry(
            @NotNull Foot foot,
            @NotNull Integer mmHg,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy) implements MeasurementEntry {

        @Override
        public Measurement named(MeasurementId id) {
            return new Measurement.ToePressure(id, foot, mmHg, measuredAt, measuredBy);
        }
    }

    record WifiEntry(
            @NotNull Limb limb,
            @NotNull Integer wound,
            @NotNull Integer ischemia,
            @NotNull Integer footInfection,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy)
            implements MeasurementEntry {

        @Override
        public Measurement named(MeasurementId id) {
            return new Measurement.WifiGrades(id, limb, wound, ischemia, footInfection, measuredAt, measuredBy);
        }
    }

    record TemperatureEntry(
            @NotNull Double celsius,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy) implements MeasurementEntry {

        @Override
        public Measurement named(MeasurementId id) {
            return new Measurement.Temperature(id, celsius, measuredAt, measuredBy);
        }
    }

    record SkinEntry(
            @NotNull BodyRegion region,
            @NotNull SkinFinding finding,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy)
            implements MeasurementEntry {

        @Override
        public Measurement named(MeasurementId id) {
            return new Measurement.Skin(id, region, finding, measuredAt, measuredBy);
        }
    }
}
