package org.tributary.eligibility.policy;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.tributary.events.clinicalrecord.PatientEvent.Medication;
import org.tributary.person.Spelling;

/**
 * Medicines by parts of their names, generic or of a brand, so that one named beside a "no" is not overlooked, however it is
 * spelt: with the capital İ of a Turkish keyboard, in wide letters, hyphenated.
 *
 * @param finding the code of what taking one is
 * @param ratification whether a named clinician has signed this list
 */
public record Medicine(List<String> names, String finding, String ratification) {

    /** Refuses a list that finds nothing. */
    public Medicine {
        names = List.copyOf(requireNonNull(names, "A list of medicines has names"));
        requireNonNull(finding, "A medicine is a finding");
        requireNonNull(ratification, "A list says whether somebody has signed it");
    }

    boolean isIn(Medication medication) {
        var named = Spelling.ofName(medication.name());
        return names.stream().map(Spelling::ofName).anyMatch(named::contains);
    }
}
