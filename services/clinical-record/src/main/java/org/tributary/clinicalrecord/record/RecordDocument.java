package org.tributary.clinicalrecord.record;

import static org.tributary.clinicalrecord.record.Words.code;
import static org.tributary.clinicalrecord.record.Words.codes;
import static org.tributary.clinicalrecord.record.Words.text;
import static org.tributary.clinicalrecord.record.Words.time;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tributary.clinicalrecord.record.SafetyEntries.PermissionEntry;
import org.tributary.events.clinicalrecord.SafetyEvent.Clinician;
import org.tributary.events.terms.PersonName;

/** A record as a document for the patient. It says what was measured and what follows from that, and never why it changed. */
final class RecordDocument {

    private static final String TITLE = "Patient record";
    private static final List<String> PERMISSION = List.of("For", "From", "Until", "Signed by", "Ended");

    private final PatientRecord record;
    private final Xhtml page = new Xhtml();

    private RecordDocument(PatientRecord record) {
        this.record = record;
    }

    static String of(PatientRecord record, Instant printedAt) {
        return new RecordDocument(record).print(printedAt);
    }

    private String print(Instant printedAt) {
        page.heading(1, TITLE).paragraph("Printed " + time(printedAt) + "." + asOf());
        person();
        consents();
        safety();
        record.courses().forEach(course -> CoursePages.print(course, record.sessions(), page));
        page.heading(2, "How to read this")
                .paragraph("Numbers are rounded for printing only: mL to 1, percent and cm to 0.1, ratios to 0.001. "
                        + "A change is the later value minus the earlier one; a reduction is its negative. "
                        + "A change within the error of measurement may be no change at all. "
                        + "Compression, weight, posture and the time of day change a limb as well: "
                        + "nothing here says why a value changed.");
        return page.document(TITLE);
    }

    private String asOf() {
        return (record.at() == null ? "" : " As it stood " + time(record.at()) + ".")
                + (record.knownAt() == null ? "" : " As it was known " + time(record.knownAt()) + ".");
    }

    private void person() {
        var patient = record.patient();
        page.heading(2, "Person")
                .table(
                        List.of("Name", "Born", "Record"),
                        List.of(List.of(
                                Optional.ofNullable(patient.name())
                                        .map(RecordDocument::name)
                                        .orElse("not kept any more"),
                                patient.birthDate() == null
                                        ? ""
                                        : patient.birthDate().toString(),
                                patient.patientId().toString())));
        page.table(
                List.of("Clinic", "Treated from", "Until"),
                record.enrolments().stream()
                        .map(one -> List.of(one.clinicId().toString(), time(one.enrolledAt()), time(one.endedAt())))
                        .toList());
    }

    private void consents() {
        page.heading(2, "Consents")
                .table(
                        List.of("Purpose", "Answer", "Said"),
                        record.consents().stream()
                                .map(said ->
                                        List.of(code(said.purpose()), said.given() ? "yes" : "no", time(said.at())))
                                .toList());
    }

    private void safety() {
        page.heading(2, "Safety questions")
                .table(
                        List.of("Form", "Answered", "Result", "Reasons", "Policy"),
                        record.screenings().stream()
                                .map(form -> List.of(
                                        code(form.kind()),
                                        time(form.answeredAt()),
                                        code(form.gate()),
                                        codes(form.reasons()),
                                        form.policyVersion()))
                                .toList());
        page.heading(2, "Findings")
                .table(
                        List.of("Finding", "Where", "Since", "Until", "Note"),
                        record.findings().stream()
                                .map(found -> List.of(
                                        code(found.code()),
                                        code(found.region()),
                                        time(found.since()),
                                        time(found.resolvedAt() == null ? found.until() : found.resolvedAt()),
                                        text(found.note())))
                                .toList());
        page.heading(2, "Clearances").table(PERMISSION, permissions(record.clearances()));
        page.heading(2, "Medical assessments").table(PERMISSION, permissions(record.medicalAssessments()));
    }

    private static List<List<String>> permissions(List<PermissionEntry> permissions) {
        return permissions.stream()
                .map(one -> List.of(
                        codes(one.clears().isEmpty() ? one.techniques() : one.clears()),
                        time(one.from()),
                        time(one.until()),
                        Optional.ofNullable(one.clinician())
                                .map(Clinician::name)
                                .orElse(""),
                        one.ended() == null ? "" : time(one.ended().endedAt())))
                .toList();
    }

    private static String name(PersonName name) {
        return String.join(" ", name.given()) + " " + name.family();
    }
}
