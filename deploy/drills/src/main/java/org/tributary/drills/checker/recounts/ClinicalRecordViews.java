package org.tributary.drills.checker.recounts;

import static java.util.stream.Collectors.toSet;
import static org.tributary.drills.checker.recounts.Facts.sortedTexts;
import static org.tributary.drills.checker.recounts.Facts.text;
import static org.tributary.drills.checker.recounts.Facts.time;
import static org.tributary.drills.checker.recounts.View.micros;
import static org.tributary.drills.checker.recounts.View.sorted;

import java.util.List;
import java.util.stream.Stream;
import org.tributary.drills.checker.evidence.Row;
import org.tributary.drills.checker.evidence.StoredEvent;
import org.tributary.drills.checker.evidence.Stores;

/** The clinical record's own views, and what it keeps of booking's house. */
final class ClinicalRecordViews {

    private static final String RECORD = "clinical_record";

    private ClinicalRecordViews() {}

    static List<View> all() {
        return List.of(
                new View(
                        "clinical_record.patient",
                        RECORD,
                        "select patient_id from patient",
                        stores -> stores.named("PatientRegistered").map(event -> Row.of(event.aggregateId()))),
                new View(
                        "clinical_record.enrolment",
                        RECORD,
                        "select patient_id, clinic_id from enrolment",
                        KeptByMany::treatedAt),
                new View(
                        "clinical_record.screening",
                        RECORD,
                        "select patient_id, screening_id, kind, gate, " + micros("answered_at") + " from screening",
                        stores -> Facts.of(stores, "PatientScreened")
                                .map(form -> Row.of(
                                        text(form, "patientId"),
                                        text(form, "screeningId"),
                                        text(form, "kind"),
                                        text(form, "gate"),
                                        time(form, "answeredAt")))),
                new View(
                        "clinical_record.course",
                        RECORD,
                        "select course_id, patient_id, clinic_id, condition, laterality, " + sorted("limbs")
                                + ", planned_sessions from course",
                        stores -> Facts.of(stores, "CourseOpened")
                                .map(course -> Row.of(
                                        text(course, "courseId"),
                                        text(course, "patientId"),
                                        text(course, "clinicId"),
                                        text(course, "condition"),
                                        text(course, "laterality"),
                                        sortedTexts(course, "limbs"),
                                        course.path("plannedSessions")))),
                new View(
                        "clinical_record.session",
                        RECORD,
                        "select session_id, course_id, patient_id, therapist_id, kind, " + micros("started_at")
                                + ", signed::text, jsonb_array_length(evaluation), jsonb_array_length(closing) from session",
                        ClinicalRecordViews::sessions),
                new View(
                        "clinical_record.technique_applied",
                        RECORD,
                        "select session_id, nr, technique, region, minutes, pressure from technique_applied",
                        ClinicalRecordViews::techniques),
                new View(
                        "clinical_record.confirmed_warning",
                        RECORD,
                        "select session_id, measurement_id, code, confirmed_by from confirmed_warning",
                        ClinicalRecordViews::confirmedWarnings),
                new View(
                        "clinical_record.clinic",
                        RECORD,
                        "select clinic_id, zone from clinic",
                        stores -> Facts.of(stores, "ClinicOpened")
                                .map(clinic -> Row.of(text(clinic, "clinicId"), text(clinic, "zone")))),
                new View(
                        "clinical_record.appointment",
                        RECORD,
                        "select appointment_id, patient_id, clinic_id from appointment",
                        stores -> Facts.of(stores, "AppointmentBooked")
                                .map(visit -> Row.of(
                                        text(visit, "appointmentId"),
                                        text(visit, "patientId"),
                                        text(visit, "clinicId")))),
                new View(
                        "clinical_record.referral",
                        RECORD,
                        "select referral_id, clinic_id, patient_id from referral",
                        ClinicalRecordViews::referrals),
                new View(
                        "clinical_record.therapist",
                        RECORD,
                        "select therapist_id, subject from therapist",
                        stores -> Facts.of(stores, "TherapistRegistered")
                                .map(person -> Row.of(text(person, "therapistId"), person.path("subject")))),
                new View(
                        "clinical_record.granted_certificate",
                        RECORD,
                        KeptByMany.certificatesIn("granted_certificate"),
                        KeptByMany::certificates));
    }

    /** Whose a referral is may be told with the first visit only. */
    private static Stream<Row> referrals(Stores stores) {
        var scheduled = Facts.lastOf(stores, "ReferralScheduled");
        return stores.named("ReferralAccepted").map(accepted -> {
            var visit = scheduled.get(accepted.aggregateId());
            var told = visit == null ? accepted.content() : visit.content();
            return Row.of(accepted.aggregateId(), text(accepted.content(), "clinicId"), told.path("patientId"));
        });
    }

    private static Stream<Row> sessions(Stores stores) {
        var evaluated = Facts.lastOf(stores, "EvaluationRecorded");
        var closed = Facts.lastOf(stores, "ClosingMeasurementsRecorded");
        var signed = stores.named("SessionSigned").map(StoredEvent::aggregateId).collect(toSet());
        return stores.named("SessionStarted").map(started -> {
            var session = started.content();
            var evaluation = evaluated.get(started.aggregateId());
            var closing = closed.get(started.aggregateId());
            return Row.of(
                    started.aggregateId(),
                    text(session, "courseId"),
                    text(session, "patientId"),
                    text(session, "therapistId"),
                    text(session, "kind"),
                    time(session, "startedAt"),
                    signed.contains(started.aggregateId()),
                    evaluation == null
                            ? null
                            : evaluation.content().path("measurements").size(),
                    closing == null
                            ? null
                            : closing.content().path("measurements").size());
        });
    }

    private static Stream<Row> confirmedWarnings(Stores stores) {
        return stores.named("WarningsConfirmed")
                .flatMap(confirmed -> confirmed
                        .content()
                        .path("warnings")
                        .valueStream()
                        .map(warning -> Row.of(
                                confirmed.aggregateId(),
                                text(warning, "measurementId"),
                                text(warning, "code"),
                                text(confirmed.content(), "by"))));
    }

    private static Stream<Row> techniques(Stores stores) {
        return stores.named("TechniqueApplied").map(applied -> {
            var technique = applied.content();
            return Row.of(
                    applied.aggregateId(),
                    applied.sequence(),
                    text(technique, "technique"),
                    text(technique, "region"),
                    technique.path("minutes"),
                    text(technique, "pressure"));
        });
    }
}
