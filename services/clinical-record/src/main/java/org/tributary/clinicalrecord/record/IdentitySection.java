package org.tributary.clinicalrecord.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.record.PatientRecord.Enrolment;
import org.tributary.clinicalrecord.record.PatientRecord.Merge;
import org.tributary.clinicalrecord.views.patients.PatientView;
import org.tributary.events.ClinicId;
import org.tributary.events.MergeId;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.IdentityEvent;
import org.tributary.events.clinicalrecord.IdentityEvent.MergedInto;
import org.tributary.events.clinicalrecord.IdentityEvent.PatientMerged;
import org.tributary.events.clinicalrecord.IdentityEvent.PatientUnmerged;
import org.tributary.events.clinicalrecord.IdentityEvent.UnmergedFrom;
import org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnded;
import org.tributary.events.clinicalrecord.PatientEvent.PatientDetailsChanged;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.events.clinicalrecord.PatientEvent.Sex;
import org.tributary.events.terms.Contact;
import org.tributary.events.terms.Identifier;
import org.tributary.events.terms.PersonName;

/** Who the person is, where they are treated, and which records are theirs. All of it comes true by being recorded. */
final class IdentitySection {

    private final Map<PatientId, Details> details = new HashMap<>();
    private final List<Enrolment> enrolments = new ArrayList<>();
    private final Map<MergeId, Merge> merges = new LinkedHashMap<>();
    private final Map<PatientId, PatientId> goesOnUnder = new HashMap<>();

    void register(PatientRegistered e, Told told) {
        if (told.counts()) {
            details.put(e.patientId(), new Details(e.name(), e.birthDate(), e.sex(), e.contact(), e.identifiers()));
            enrol(e.patientId(), e.clinicId(), told);
        }
    }

    void change(PatientDetailsChanged e, Told told) {
        if (told.counts()) {
            details.merge(
                    e.patientId(),
                    new Details(e.name(), e.birthDate(), e.sex(), e.contact(), e.identifiers()),
                    Details::or);
        }
    }

    void enrol(PatientId patient, ClinicId clinic, Told told) {
        if (told.counts()) {
            enrolments.add(new Enrolment(patient, clinic, told.recordedAt(), null, null, null));
        }
    }

    void end(EnrolmentEnded e, Told told) {
        if (told.counts()) {
            enrolments.replaceAll(one -> one.endedAt() == null
                            && one.patientId().equals(e.patientId())
                            && one.clinicId().equals(e.clinicId())
                    ? new Enrolment(
                            one.patientId(), one.clinicId(), one.enrolledAt(), told.recordedAt(), e.because(), e.note())
                    : one);
        }
    }

    void add(IdentityEvent event, Told told) {
        if (!told.counts()) {
            return;
        }
        switch (event) {
            case PatientMerged e ->
                merges.put(e.mergeId(), new Merge(e.mergeId(), e.patientId(), e.from(), told.recordedAt(), null));
            case PatientUnmerged e ->
                merges.computeIfPresent(
                        e.mergeId(),
                        (_, merge) -> new Merge(
                                merge.mergeId(), merge.patientId(), merge.from(), merge.mergedAt(), told.recordedAt()));
            case MergedInto e -> goesOnUnder.put(e.patientId(), e.into());
            case UnmergedFrom e -> goesOnUnder.remove(e.patientId());
        }
    }

    List<Enrolment> enrolments() {
        return List.copyOf(enrolments);
    }

    List<Merge> merges() {
        return List.copyOf(merges.values());
    }

    PatientView patient(PatientId patient) {
        var known = details.getOrDefault(patient, Details.NONE);
        var identifiers = known.identifiers();
        return new PatientView(
                patient,
                known.name(),
                known.birthDate(),
                known.sex(),
                known.contact(),
                identifiers == null ? List.of() : identifiers,
                enrolments.stream()
                        .filter(one -> one.endedAt() == null && one.patientId().equals(patient))
                        .map(Enrolment::clinicId)
                        .toList(),
                survivorOf(patient));
    }

    private @Nullable PatientId survivorOf(PatientId patient) {
        @Nullable PatientId survivor = null;
        for (@Nullable PatientId next = goesOnUnder.get(patient); next != null; next = goesOnUnder.get(next)) {
            survivor = next;
        }
        return survivor;
    }

    /** What identifies the person; all absent once their key is destroyed. */
    private record Details(
            @Nullable PersonName name,
            @Nullable LocalDate birthDate,
            @Nullable Sex sex,
            @Nullable Contact contact,
            @Nullable List<Identifier> identifiers) {

        static final Details NONE = new Details(null, null, null, null, null);

        /** What changed takes the place of what was. */
        Details or(Details changed) {
            return new Details(
                    changed.name == null ? name : changed.name,
                    changed.birthDate == null ? birthDate : changed.birthDate,
                    changed.sex == null ? sex : changed.sex,
                    changed.contact == null ? contact : changed.contact,
                    changed.identifiers == null ? identifiers : changed.identifiers);
        }

        @Override
        public String toString() {
            return "Details[withheld]";
        }
    }
}
