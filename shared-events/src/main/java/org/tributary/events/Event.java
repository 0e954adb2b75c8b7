package org.tributary.events;

import org.jspecify.annotations.Nullable;

/** A fact of the chain. What is stored is what is published and replayed: the JSON of one of these. */
public interface Event {

    /** The thing that this happened to; its events have one order. */
    Id aggregateId();

    /** The key on the topic, fixed for life: events of one key keep their order. */
    Id key();

    /** The clinic whose wall the fact stands behind; none for what belongs to the chain. */
    @Nullable
    ClinicId clinicId();

    /** The patient it tells of, if any. */
    @Nullable
    PatientId patientId();
}
