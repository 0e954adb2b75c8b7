package org.tributary.clinicalrecord.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.measurements.MeasurementEntry;
import org.tributary.events.EntryId;
import org.tributary.events.Limits;
import org.tributary.events.MeasurementId;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.terms.Pressure;
import org.tributary.events.terms.Technique;
import org.tributary.platform.web.input.ManyLines;

/** What is right, as somebody tells it: one of the four, of the kind of what it corrects. */
@OneCorrection
record CorrectionRequest(
        @Nullable @Valid MeasurementEntry measurement,
        @Nullable @Valid TechniqueEntry technique,
        @Nullable @Valid NoteEntry note,
        @Nullable Instant startedAt) {

    /** When the session can have begun, and by which days its clinic counts. */
    record Times(ZoneId zone, Instant earliest, @Nullable Instant treatedUntil) {}

    record TechniqueEntry(
            @NotNull Technique technique,
            @NotNull BodyRegion region,

            @NotNull @Positive @Max(SessionDecider.MOST_MINUTES)
            Integer minutes,

            @NotNull Pressure pressure) {}

    record NoteEntry(
            @NotBlank @ManyLines @Size(max = Limits.TEXT) String text) {

        @Override
        public String toString() {
            return "NoteEntry[withheld]";
        }
    }

    /** Whether it says one thing. */
    boolean isOne() {
        return Stream.of(measurement, technique, note, startedAt)
                        .filter(Objects::nonNull)
                        .count()
                == 1;
    }

    /** Under new names. */
    Correction read(Times times) {
        if (measurement != null) {
            return new Correction.OfMeasurement(measurement.named(MeasurementId.next()), times.zone());
        }
        if (technique != null) {
            return new Correction.OfTechnique(new AppliedTechnique(
                    EntryId.next(),
                    technique.technique(),
                    technique.region(),
                    technique.minutes(),
                    technique.pressure()));
        }
        if (note != null) {
            return new Correction.OfNote(EntryId.next(), note.text());
        }
        return new Correction.OfStart(
                EntryId.next(),
                Objects.requireNonNull(startedAt, "A correction that says nothing is refused before"),
                times.zone(),
                times.earliest(),
                times.treatedUntil());
    }

    @Override
    public String toString() {
        return "CorrectionRequest[withheld]";
    }
}
