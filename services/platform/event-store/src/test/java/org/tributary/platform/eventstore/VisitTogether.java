package org.tributary.platform.eventstore;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;

/** Has others visit with a patient, each by a command that follows. */
record VisitTogether(@TargetAggregateIdentifier PatientId patientId, List<PatientId> others, ClinicId clinicId) {}
