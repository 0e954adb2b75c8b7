package org.tributary.clinicalrecord.patient;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tributary.eligibility.GateSchedule;
import org.tributary.eligibility.PolicyTrial.Recorded;
import org.tributary.eligibility.facts.PatientFacts;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.IdentityEvent;
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
    private final PatientFactsReader facts;

    PatientPasts(StoredStates states, DecidedGates gates, PatientFactsReader facts) {
        this.states = states;
        this.gates = gates;
        this.facts = facts;
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
        var steps = states.steps(PatientAggregate.EVOLUTION, patient);
        return wasMerged(steps)
                ? past(steps, until, step -> facts.asKnownAt(patient, step.recordedAt()))
                        .map(past -> new PatientPast(past.decisions(), facts.now(patient)))
                : past(steps, until, step -> step.after().facts());
    }

    /** Then each decision rests on what was known under all records of the person. */
    private static boolean wasMerged(List<Step<Patient, PatientEvent>> steps) {
        return steps.stream().anyMatch(step -> step.fact() instanceof IdentityEvent);
    }

    static Optional<PatientPast> past(
            List<Step<Patient, PatientEvent>> steps,
            Instant until,
            Function<Step<Patient, PatientEvent>, PatientFacts> facts) {
        if (steps.stream().anyMatch(step -> isErased(step.fact()))) {
            return Optional.empty();
        }
        var decisions = new ArrayList<Decided>();
        var next = until;
        for (var step : steps.reversed()) {
            if (step.fact() instanceof GateDecided e && !e.decidedAt().isAfter(until)) {
                decisions.addFirst(decided(e, next, facts.apply(step)));
                next = e.decidedAt();
            }
        }
        return Optional.of(
                new PatientPast(List.copyOf(decisions), steps.getLast().after().facts()));
    }

    private static Decided decided(GateDecided e, Instant until, PatientFacts facts) {
        return new Decided(e.clinicId(), new Recorded(e.decidedAt(), until, new GateSchedule(e.windows()), facts));
    }

    /** Nobody is registered without a name. */
    private static boolean isErased(PatientEvent fact) {
        return fact instanceof PatientRegistered e && e.name() == null;
    }
}
