package org.tributary.clinicalrecord.patient;

import java.util.List;
import org.tributary.events.PatientId;

/** Finds people whom the chain may know already, by keyed hashes alone. */
interface PatientIndex {

    /** Patients who share a number, or the name and birth date, with this person. */
    List<PatientId> alike(Person person);

    /**
     * Makes a patient findable; within the transaction of the registration.
     *
     * @throws org.tributary.platform.kernel.RejectedException with {@link PatientRejection.PossibleDuplicate} if somebody
     *     registers the same person at this moment and this one is not said to be distinct
     */
    void add(PatientId patient, Person person, boolean distinct);

    /**
     * Makes a registered patient findable as another person than before; within the transaction of the change.
     *
     * @throws org.tributary.platform.kernel.RejectedException as above
     */
    void replace(PatientId patient, Person person, boolean distinct);
}
