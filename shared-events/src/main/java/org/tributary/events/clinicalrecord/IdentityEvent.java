package org.tributary.events.clinicalrecord;

import org.tributary.events.ClinicId;
import org.tributary.events.EventType;
import org.tributary.events.MergeId;
import org.tributary.events.PatientId;

/** That two records are one person's, told once under each, and that they are not after all. */
public sealed interface IdentityEvent extends PatientEvent {

    MergeId mergeId();

    /** The other record is the same person's; from now on they are asked for and recorded under this one. */
    @EventType("tributary.clinical-record.PatientMerged.v1")
    record PatientMerged(PatientId patientId, ClinicId clinicId, PatientId from, MergeId mergeId)
            implements IdentityEvent {}

    /** The person goes on under another record; this one keeps what it has, and nothing new is recorded under it. */
    @EventType("tributary.clinical-record.MergedInto.v1")
    record MergedInto(PatientId patientId, ClinicId clinicId, PatientId into, MergeId mergeId)
            implements IdentityEvent {}

    /** The other record was somebody else's after all. What was recorded since stays where it is. */
    @EventType("tributary.clinical-record.PatientUnmerged.v1")
    record PatientUnmerged(PatientId patientId, ClinicId clinicId, PatientId from, MergeId mergeId)
            implements IdentityEvent {}

    /** This record stands for a person of its own again. */
    @EventType("tributary.clinical-record.UnmergedFrom.v1")
    record UnmergedFrom(PatientId patientId, ClinicId clinicId, PatientId into, MergeId mergeId)
            implements IdentityEvent {}
}
