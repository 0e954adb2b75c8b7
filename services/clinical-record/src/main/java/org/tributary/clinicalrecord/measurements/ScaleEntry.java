package org.tributary.clinicalrecord.measurements;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.events.MeasurementId;
import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.terms.CeapClass;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.YesOrNo;

/** What is read from a scale, a form or a test, as somebody charts it. */
sealed interface ScaleEntry extends MeasurementEntry {

    record MnsiQuestionnaireEntry(
            @NotEmpty @Size(max = 20) Map<@NotNull Integer, @NotNull YesOrNo> answers,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy)
            implements ScaleEntry {

        @Override
        public Measurement named(MeasurementId id) {
            return new Measurement.MnsiQuestionnaire(id, answers, measuredAt, measuredBy);
        }
    }

    record MnsiExaminationEntry(
            @NotNull Double score,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy) implements ScaleEntry {

        @Override
        public Measurement named(MeasurementId id) {
            return new Measurement.MnsiExamination(id, score, measuredAt, measuredBy);
        }
    }

    /** Without a version it is the one by which it is walked today. */
    record ClaudicationEntry(
            @NotEmpty @Size(max = 50) String protocol,
            @Nullable @Size(max = 50) String protocolVersion,
            @Nullable Double onsetM,
            @NotNull Double maximumM,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy)
            implements ScaleEntry {

        @Override
        public Measurement named(MeasurementId id) {
            return new Measurement.Claudication(
                    id,
                    protocol,
                    Objects.requireNonNullElse(Protocols.version(protocol, protocolVersion), Protocols.UNKNOWN),
                    onsetM,
                    maximumM,
                    measuredAt,
                    measuredBy);
        }
    }

    record CeapEntry(
            @NotNull Limb limb,
            @NotNull CeapClass clinical,
            @NotNull Boolean symptomatic,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy)
            implements ScaleEntry {

        @Override
        public Measurement named(MeasurementId id) {
            return new Measurement.Ceap(id, limb, clinical, symptomatic, measuredAt, measuredBy);
        }
    }

    record ScoreEntry(
            @NotEmpty @Size(max = 50) String instrument,
            @NotEmpty @Size(max = 50) String version,
            @NotNull Double value,
            @Nullable Instant measuredAt,
            @Nullable TherapistId measuredBy)
            implements ScaleEntry {

        @Override
        public Measurement named(MeasurementId id) {
            return new Measurement.InstrumentScore(id, instrument, version, value, measuredAt, measuredBy);
        }
    }
}
