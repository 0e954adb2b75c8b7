package org.tributary.eligibility.policy;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.tributary.events.clinicalrecord.PatientEvent.Answer;

/** A safety question and which finding an answer is: a no is none, an unsure answer is never taken for a no. */
public record Question(String asks, String yes, String notSure) {

    /** Refuses one that would pass over an answer. */
    public Question {
        requireNonNull(asks, "A question asks something");
        requireNonNull(yes, "A yes is a finding");
        requireNonNull(notSure, "An unsure answer is a finding");
    }

    /** The code of what an answer tells; none of a no. */
    public Optional<String> finding(Answer answer) {
        return switch (answer) {
            case YES -> Optional.of(yes);
            case NOT_SURE -> Optional.of(notSure);
            case NO -> Optional.empty();
        };
    }
}
