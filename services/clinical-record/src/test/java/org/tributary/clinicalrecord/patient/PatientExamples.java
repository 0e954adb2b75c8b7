package org.tributary.clinicalrecord.patient;

import static java.time.ZoneOffset.UTC;
import static org.tributary.clinicalrecord.Examples.APRIL_1;
import static org.tributary.clinicalrecord.Examples.ASHA;
import static org.tributary.clinicalrecord.Examples.FIRST_CLINIC;
import static org.tributary.clinicalrecord.Examples.NORTH;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.tributary.clinicalrecord.patient.PatientCommand.RegisterPatient;
import org.tributary.clinicalrecord.patient.PatientCommand.ScreenPatient;
import org.tributary.clinicalrecord.patient.PatientDecider.Context;
import org.tributary.clinicalrecord.policy.ClinicalPolicies;
import org.tributary.eligibility.PolicyTimeline;
import org.tributary.eligibility.facts.ScreeningForm;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.PatientEvent;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.events.clinicalrecord.PatientEvent.Sex;
import org.tributary.events.terms.Contact;
import org.tributary.events.terms.Identifier;
import org.tributary.events.terms.PersonName;
import org.tributary.platform.testkit.Spec;

/** Patients, their words and their facts. */
final class PatientExamples {

    static final Person ASHA_RAO = new Person(
            new PersonName("Rao", List.of("Asha", "Devi")),
            LocalDate.parse("1970-01-02"),
            Sex.FEMALE,
            new Contact("asha@example.org", null),
            List.of(new Identifier("https://partner-a.example/patients", "PA-1")));

    private PatientExamples() {}

    static Spec<Patient, PatientCommand, PatientEvent> aPatient(PatientId... alike) {
        var known = new Context(List.of(alike), ASHA_RAO, PolicyTimeline.of(ClinicalPolicies.first()));
        return new Spec<>(
                new Patient.Unregistered(),
                Patient::after,
                (patient, command) -> PatientDecider.decide(patient, command, known));
    }

    static RegisterPatient register(boolean distinct) {
        return new RegisterPatient(ASHA, NORTH, UTC, ASHA_RAO, distinct, APRIL_1);
    }

    static RegisterPatient register(LocalDate birthDate, ZoneId zone, Instant at) {
        var person = new Person(ASHA_RAO.name(), birthDate, ASHA_RAO.sex(), ASHA_RAO.contact(), ASHA_RAO.identifiers());
        return new RegisterPatient(ASHA, NORTH, zone, person, false, at);
    }

    static PatientRegistered registered() {
        return registered(ASHA_RAO.birthDate());
    }

    static PatientRegistered registered(LocalDate birthDate) {
        return new PatientRegistered(
                ASHA, NORTH, ASHA_RAO.name(), birthDate, ASHA_RAO.sex(), ASHA_RAO.contact(), ASHA_RAO.identifiers());
    }

    static ScreenPatient screen(ScreeningForm form) {
        return new ScreenPatient(ASHA, NORTH, form, FIRST_CLINIC, APRIL_1);
    }
}
