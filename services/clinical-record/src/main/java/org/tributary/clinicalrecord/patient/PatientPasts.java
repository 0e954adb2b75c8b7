package org.tributary.clinicalrecord.patient;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tributary.eligibility.GateSchedule;
import org.tributary.eligibility.PolicyTrial.Recorded;
import org.tributary.eligibility.facts.PatientFacts;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.platform.eventstore.StoredStates;
import org.tributary.platform.eventstore.StoredStates.Step;

/** Tells what was decided about patients each time, and by which facts: a patient's stream is read once for all of it. */
@Component
public class PatientPasts {

    private final StoredStates states;
    private final DecidedGates gates;

    PatientPasts(StoredStates states, DecidedGates gates) {
        this.states = states;
        this.gates = gates;
    }

    /** A decision that was recorded, and where. */
    public record Decided(ClinicId clinicId, Recorded decision) {}

    /** Every decision about a patient, the first one first, and all that is known now. */
    public record PatientPast(List<Decided> decisions, PatientFacts facts) {}

    /** Of how many patients something is known. */
    public int patients() {
        return gates.patients();
    }

    /** Some of them, after one or from the first one on. */
    public List<PatientId> after(@Nullable PatientId last, int limit) {
        return gates.after(last, limit);
    }

    /**
     * A patient's past up to an instant; empty if the patient was erased, as what they said can be read no more.
     *
     * @param until later decisions are left out, and the last one stands until then
     */
    public Optional<PatientPast> of(PatientId patient, Instant until) {
        return past(states.steps(PatientAggregate.EVOLUTION, patient), until);
    }

    static Optional<PatientPast> past(List<Step<Patient, PatientEvent>> steps, Instant until) {
        if (steps.stream().anyMatch(step -> isErased(step.fact()))) {
            return Optional.empty();
        }
        var decisions = new ArrayList<Decided>();
        var next = until;
        for (var step : steps.reversed()) {
            if (step.fact() instanceof GateDecided e && !e.decidedAt().isAfter(until)) {
                decisions.addFirst(decided(e, step, next));
                next = e.decidedAt();
            }
        }
        return Optional.of(
                new PatientPast(List.copyOf(decisions), steps.getLast().after().facts()));
    }

    private static Decided decided(GateDecided e, Step<Patient, PatientEvent> step, Instant until) {
        return new Decided(
                e.clinicId(),
                new Recorded(
                        e.decidedAt(),
                        until,
                        new GateSchedule(e.windows()),
                        step.after().facts()));
    }

    /** Nobody is registered without a name. */
    private static boolean isErased(PatientEvent fact) {
        return fact instanceof PatientRegistered e && e.name() == null;
    }
}
