package org.tributary.clinicalrecord.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.gate.Gates;
import org.tributary.clinicalrecord.patient.PatientFactsReader;
import org.tributary.clinicalrecord.patient.PersonLocks;
import org.tributary.clinicalrecord.policy.Policies;
import org.tributary.clinicalrecord.session.SessionCommand.StartSession;
import org.tributary.clinicalrecord.views.clinics.ClinicDirectory;
import org.tributary.clinicalrecord.views.courses.CourseView.Status;
import org.tributary.clinicalrecord.views.courses.Courses;
import org.tributary.clinicalrecord.views.sessions.RequiredEvaluations;
import org.tributary.clinicalrecord.views.sessions.Sessions;
import org.tributary.clinicalrecord.views.therapists.TherapistDirectory;
import org.tributary.eligibility.evaluation.EvaluationContents;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentPurpose;
import org.tributary.platform.eventstore.DecisionLocks;

/** Reads what the patient has consented to, the gate, and the views of clinics and therapists. */
@Component
class JdbcDecisionContextReader implements DecisionContextReader {

    private final DecisionLocks reliance;
    private final PersonLocks persons;
    private final Sessions sessions;
    private final Courses courses;
    private final Gates gates;
    private final PatientFactsReader patients;
    private final ClinicDirectory clinics;
    private final TherapistDirectory therapists;
    private final RequiredEvaluations evaluations;

    JdbcDecisionContextReader(
            DecisionLocks reliance,
            PersonLocks persons,
            Sessions sessions,
            Courses courses,
            Gates gates,
            PatientFactsReader patients,
            ClinicDirectory clinics,
            TherapistDirectory therapists,
            RequiredEvaluations evaluations) {
        this.reliance = reliance;
        this.persons = persons;
        this.sessions = sessions;
        this.courses = courses;
        this.gates = gates;
        this.patients = patients;
        this.clinics = clinics;
        this.therapists = therapists;
        this.evaluations = evaluations;
    }

    @Override
    public DecisionContext of(SessionId session) {
        return sessions.find(session)
                .map(visit -> {
                    reliance.on(visit.patientId(), visit.therapistId());
                    return around(
                            visit.patientId(),
                            visit.clinicId(),
                            visit.therapistId(),
                            visit.startedAt(),
                            evaluations.of(visit));
                })
                .orElseGet(DecisionContext::none);
    }

    /** The patient's gate is decided anew by the same transaction: its locks are taken at once, so that nobody waits in a circle. */
    @Override
    public DecisionContext of(SessionId session, Instant startedAt) {
        return sessions.find(session)
                .map(visit -> {
                    persons.beforeChanging(List.of(visit.patientId()), visit.therapistId(), Policies.TIMELINE);
                    return around(
                            visit.patientId(),
                            visit.clinicId(),
                            visit.therapistId(),
                            startedAt,
                            EvaluationContents.NONE);
                })
                .orElseGet(DecisionContext::none);
    }

    @Override
    public DecisionContext of(StartSession asked) {
        reliance.on(asked.patientId(), asked.therapistId(), asked.courseId());
        return around(
                        asked.patientId(),
                        asked.clinicId(),
                        asked.therapistId(),
                        asked.startedAt(),
                        EvaluationContents.NONE)
                .ofCourse(courses.find(asked.courseId())
                        .filter(course -> course.status() == Status.OPEN)
                        .filter(course -> course.clinicId().equals(asked.clinicId()))
                        .isPresent());
    }

    private DecisionContext around(
            PatientId patient,
            ClinicId clinic,
            TherapistId therapist,
            Instant startedAt,
            EvaluationContents evaluation) {
        return clinics.zoneOf(clinic)
                .map(zone -> new DecisionContext(
                        patients.hasConsented(patient, ConsentPurpose.TREATMENT, startedAt),
                        Optional.of(gates.at(startedAt, patient)),
                        startedAt,
                        zone,
                        therapists.certificatesOf(therapist),
                        therapists.subjectOf(therapist),
                        evaluation,
                        false))
                .orElseGet(DecisionContext::none);
    }
}
