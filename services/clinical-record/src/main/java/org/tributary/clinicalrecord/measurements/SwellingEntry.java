package org.tributary.clinicalrecord.measurements;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.events.MeasurementId;
import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.Measurement.Position;
import org.tributary.events.terms.HandOrFoot;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.LymphedemaStage;

/** What tells of swelling without being a volume, as somebody charts it. */
sealed interface SwellingEntry extends MeasurementEntry {

    record FigureOfEightEntry(
            @NotNull HandOrFoot limb,
            @NotNull Double cm,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy,
            @Nullable @Size(max = 50) String protocol,
            @Nullable @Size(max = 50) String protocolVersion)
            implements SwellingEntry {

        @Override
        public Measurement named(MeasurementId id) {
            return new Measurement.FigureOfEight(
                    id, limb, cm, measuredAt, measuredBy, protocol, Protocols.version(protocol, protocolVersion));
        }
    }

    record BioimpedanceEntry(
            @NotNull Limb limb,
            @NotNull Double lDex,
            @Nullable Position position,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy)
            implements SwellingEntry {

        @Override
        public Measurement named(MeasurementId id) {
            return new Measurement.Bioimpedance(id, limb, lDex, position, measuredAt, measuredBy);
        }
    }

    record IslStageEntry(
            @NotNull Limb limb,
            @NotNull LymphedemaStage stage,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy)
            implements SwellingEntry {

        @Override
        public Measurement named(MeasurementId id) {
            return new Measurement.IslStage(id, limb, stage, measuredAt, measuredBy);
        }
    }
}
