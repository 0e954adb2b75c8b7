package org.tributary.events.clinicalrecord;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.ErasureId;
import org.tributary.events.EventType;
import org.tributary.events.PatientId;
import org.tributary.events.Personal;
import org.tributary.events.ScreeningId;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Contact;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Identifier;
import org.tributary.events.terms.PersonName;
import org.tributary.events.terms.Technique;

/** What has happened to patients. {@code clinicId} is where it was recorded. */
public sealed interface PatientEvent extends ClinicalRecordEvent
        permits PatientEvent.PatientRegistered,
                PatientEvent.PatientEnrolled,
                PatientEvent.EnrolmentEnded,
                PatientEvent.PatientScreened,
                PatientEvent.GateDecided,
                PatientEvent.ConsentRecorded,
                PatientEvent.PatientDetailsChanged,
                PatientEvent.PatientErased,
                SafetyEvent,
                IdentityEvent {

    @Override
    default PatientId aggregateId() {
        return patientId();
    }

    /** The chain knows a person and treats them at a clinic. All but the clinic is personal. */
    @EventType("tributary.clinical-record.PatientRegistered.v1")
    record PatientRegistered(
            PatientId patientId,
            ClinicId clinicId,
            @Personal(of = "patientId") @Nullable PersonName name,
            @Personal(of = "patientId") @Nullable LocalDate birthDate,
            @Personal(of = "patientId") @Nullable Sex sex,
            @Personal(of = "patientId") @Nullable Contact contact,
            @Personal(of = "patientId") @Nullable List<Identifier> identifiers)
            implements PatientEvent {

        @Override
        public String toString() {
            return "PatientRegistered[" + patientId + ", " + clinicId + "]";
        }
    }

    /** A clinic treats a patient whom another clinic registered, and sees the record from now on. */
    @EventType("tributary.clinical-record.PatientEnrolled.v1")
    record PatientEnrolled(PatientId patientId, ClinicId clinicId) implements PatientEvent {}

    /** A clinic treats a patient no more, and does not see the record from now on; another clinic may, and this one again later. */
    @EventType("tributary.clinical-record.EnrolmentEnded.v1")
    record EnrolmentEnded(
            PatientId patientId,
            ClinicId clinicId,
            EnrolmentEnd because,
            @Personal(of = "patientId") @Nullable String note)
            implements PatientEvent {

        @Override
        public String toString() {
            return "EnrolmentEnded[" + patientId + ", " + clinicId + ", " + because + "]";
        }
    }

    /** A patient answered the safety questions, and what the policy of that day made of the answers. */
    @EventType("tributary.clinical-record.PatientScreened.v1")
    record PatientScreened(
            PatientId patientId,
            ClinicId clinicId,
            ScreeningId screeningId,
            ScreeningKind kind,
            Instant answeredAt,
            @Nullable Boolean changed,
            Map<String, Answer> answers,
            List<Condition> conditions,
            @Personal(of = "patientId") @Nullable List<Medication> medications,
            Gate gate,
            List<String> reasons,
            List<Technique> restrictedTechniques,
            String policyVersion,
            Instant validUntil)
            implements PatientEvent {

        /** Answers about a person's health stay out of logs as well. */
        @Override
        public String toString() {
            return "PatientScreened[" + patientId + ", " + screeningId + ", policy " + policyVersion + "]";
        }
    }

    /**
     * What may be done with the patient from now on, by all that is known, and which forms they are to answer; it replaces what was
     * decided before.
     */
    @EventType("tributary.clinical-record.GateDecided.v1")
    record GateDecided(
            PatientId patientId,
            ClinicId clinicId,
            Instant decidedAt,
            List<GateWindow> windows,
            List<GateInput> inputs,
            @Nullable FormsDue forms)
            implements PatientEvent {

        /** Reasons tell of a person's health: they stay out of logs. */
        @Override
        public String toString() {
            return "GateDecided[" + patientId + " at " + decidedAt + "]";
        }
    }

    /** A patient said that their data may be used for a purpose, or no longer. {@code at} is when they said it. */
    @EventType("tributary.clinical-record.ConsentRecorded.v1")
    record ConsentRecorded(
            PatientId patientId,
            ClinicId clinicId,
            ConsentPurpose purpose,
            boolean given,
            @Nullable String textVersion,
            @Nullable ConsentMeans how,
            Instant at)
            implements PatientEvent {}

    /** Who a patient is was put right, or is no longer what it was: only what changed is told, each part as a whole. */
    @EventType("tributary.clinical-record.PatientDetailsChanged.v1")
    record PatientDetailsChanged(
            PatientId patientId,
            ClinicId clinicId,
            @Personal(of = "patientId") @Nullable PersonName name,
            @Personal(of = "patientId") @Nullable LocalDate birthDate,
            @Personal(of = "patientId") @Nullable Sex sex,
            @Personal(of = "patientId") @Nullable Contact contact,
            @Personal(of = "patientId") @Nullable List<Identifier> identifiers,
            @Personal(of = "patientId") @Nullable String reason)
            implements PatientEvent {

        @Override
        public String toString() {
            return "PatientDetailsChanged[" + patientId + ", " + clinicId + "]";
        }
    }

    /**
     * The person is erased: whoever keeps a key of theirs destroys it, with all that was made of who they are. What was measured
     * and decided stays. No request is named where a backup that was restored had lost it.
     */
    @EventType("tributary.clinical-record.PatientErased.v1")
    record PatientErased(
            PatientId patientId,
            ClinicId clinicId,
            @Nullable ErasureId erasureId) implements PatientEvent {}

    /** Why a clinic treats a patient no more. */
    enum EnrolmentEnd {
        MOVED_AWAY,
        TREATED_ELSEWHERE,
        ON_REQUEST,
        ENROLLED_IN_ERROR
    }

    /** What a patient is asked to consent to. */
    enum ConsentPurpose {
        TREATMENT,
        SHARE_WITH_REFERRER,
        OUTCOME_STATISTICS
    }

    /** How a patient said it. */
    enum ConsentMeans {
        PAPER,
        SPOKEN,
        ONLINE
    }

    /**
     * What is measured and asked for by the policy. Ratios, grades and numbers of sites have no unit, pressures are mm[Hg], weights
     * kg, temperatures Cel. Of the skin, 1 is seen, and 0 is looked for and not seen.
     */
    enum ReadingKind {
        ANKLE_BRACHIAL_INDEX,
        ANKLE_PRESSURE,
        TOE_PRESSURE,
        WIFI_ISCHEMIA,
        WIFI_FOOT_INFECTION,
        MONOFILAMENT_SITES_NOT_FELT,
        TEMPERATURE,
        WEIGHT,
        SKIN_OPEN_WOUND,
        SKIN_ULCER,
        SKIN_FRESH_SCAR,
        SKIN_GRAFT,
        SKIN_RADIOTHERAPY,
        SKIN_CELLULITIS_SIGNS
    }

    /** As on the person's papers; a measure's reference values may depend on it. */
    enum Sex {
        FEMALE,
        MALE,
        OTHER,
        UNKNOWN
    }

    /** All the questions, or only whether anything has changed since. */
    enum ScreeningKind {
        FULL,
        SHORT
    }

    /** An unsure answer is never taken for a no. */
    enum Answer {
        YES,
        NO,
        NOT_SURE
    }

    /** A medicine as the patient named it. Its text never reaches a log. */
    record Medication(String name, @Nullable String code) {

        @Override
        public String toString() {
            return "Medication[withheld]";
        }
    }
}
