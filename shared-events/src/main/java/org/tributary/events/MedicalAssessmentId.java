package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One medical assessment that forceful techniques need. */
public record MedicalAssessmentId(@JsonValue UUID value) implements Id {

    /** A new one, ordered by the time it was made. */
    public static MedicalAssessmentId next() {
        return new MedicalAssessmentId(Id.fresh());
    }

    /** Reads the form that callers see. */
    @JsonCreator
    public static MedicalAssessmentId of(String text) {
        return new MedicalAssessmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
