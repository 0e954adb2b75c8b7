package org.tributary.booking;

import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.ErasureId;
import org.tributary.events.MergeId;
import org.tributary.events.PartnerId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.clinicalrecord.CourseEvent.CourseClosed;
import org.tributary.events.clinicalrecord.CourseEvent.CourseEnd;
import org.tributary.events.clinicalrecord.CourseEvent.CourseOpened;
import org.tributary.events.clinicalrecord.CourseEvent.CourseReopened;
import org.tributary.events.clinicalrecord.CourseEvent.CourseTransferred;
import org.tributary.events.clinicalrecord.FormsDue;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.clinicalrecord.IdentityEvent.MergedInto;
import org.tributary.events.clinicalrecord.IdentityEvent.PatientMerged;
import org.tributary.events.clinicalrecord.IdentityEvent.PatientUnmerged;
import org.tributary.events.clinicalrecord.IdentityEvent.UnmergedFrom;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentPurpose;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentRecorded;
import org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnd;
import org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnded;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;
import org.tributary.events.clinicalrecord.PatientEvent.PatientEnrolled;
import org.tributary.events.clinicalrecord.PatientEvent.PatientErased;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.events.referral.ReferralEvent.ReferralAccepted;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Laterality;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.Technique;
import org.tributary.platform.testkit.TestRelay;
import org.tributary.platform.topics.TopicSettings;

/** What the clinical record publishes, on the real topic; names are left out, as booking never reads them. */
public final class ClinicalRecord implements AutoCloseable {

    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");

    private static final GateWindow EXPIRED =
            new GateWindow(NEW_YEAR, null, null, List.of("SCREENING_EXPIRED"), List.of(), List.of(), false, "1");

    private final TestRelay relay;
    private final JdbcClient db;

    public ClinicalRecord(TopicSettings settings, JdbcClient db) {
        this.relay = new TestRelay(settings);
        this.db = db;
    }

    /** Somebody whom these clinics treat, without a screening. */
    public PatientId register(ClinicId clinic, ClinicId... others) {
        var patient = PatientId.next();
        register(patient, clinic);
        for (var other : others) {
            enrol(patient, other);
        }
        return patient;
    }

    public void register(PatientId patient, ClinicId clinic) {
        relay.publish(AMondayMorning.NOW, new PatientRegistered(patient, clinic, null, null, null, null, null));
    }

    public void enrol(PatientId patient, ClinicId clinic) {
        relay.publish(AMondayMorning.NOW, new PatientEnrolled(patient, clinic));
    }

    public void endEnrolment(PatientId patient, ClinicId clinic, EnrolmentEnd because) {
        relay.publish(AMondayMorning.NOW, new EnrolmentEnded(patient, clinic, because, null));
    }

    /** As the clinical record tells it: the clinic treats them no more, and then they are erased. */
    public void erase(PatientId patient, ClinicId clinic) {
        endEnrolment(patient, clinic, EnrolmentEnd.ON_REQUEST);
        relay.publish(AMondayMorning.NOW, new PatientErased(patient, clinic, ErasureId.next()));
    }

    /** Two records of one person: the first is the one under which they go on. */
    public void merge(PatientId survivor, PatientId from, ClinicId clinic) {
        var merge = MergeId.next();
        relay.publish(
                AMondayMorning.NOW,
                new PatientMerged(survivor, clinic, from, merge),
                new MergedInto(from, clinic, survivor, merge));
    }

    public void undoMerge(PatientId survivor, PatientId from, ClinicId clinic) {
        var merge = MergeId.next();
        relay.publish(
                AMondayMorning.NOW,
                new PatientUnmerged(survivor, clinic, from, merge),
                new UnmergedFrom(from, clinic, survivor, merge));
    }

    /** A screening answered this morning, good until the end of the year. */
    public void screen(PatientId patient, ClinicId clinic, Gate gate, Technique... restricted) {
        decide(patient, clinic, window(gate, restricted), EXPIRED);
    }

    /** What may be done with the patient from this morning on. */
    public void decide(PatientId patient, ClinicId clinic, GateWindow... windows) {
        decide(patient, clinic, null, windows);
    }

    /** The same, and when which form is to be answered. */
    public void decide(PatientId patient, ClinicId clinic, @Nullable FormsDue forms, GateWindow... windows) {
        relay.publish(
                AMondayMorning.NOW,
                new GateDecided(patient, clinic, AMondayMorning.NOW, List.of(windows), List.of(), forms));
    }

    /** What the patient says about being treated. */
    public void consent(PatientId patient, ClinicId clinic, ConsentPurpose purpose, boolean given, Instant at) {
        relay.publish(AMondayMorning.NOW, new ConsentRecorded(patient, clinic, purpose, given, null, null, at));
    }

    public static GateWindow window(Gate gate, Technique... restricted) {
        return new GateWindow(
                AMondayMorning.NOW,
                NEW_YEAR,
                gate,
                gate == Gate.CLEAR ? List.of() : List.of("BLOOD_THINNER"),
                List.of(restricted),
                List.of(),
                false,
                "1");
    }

    /** A course of treatment of a leg. */
    public void openCourse(CourseId course, PatientId patient, ClinicId clinic) {
        relay.publish(
                AMondayMorning.NOW,
                new CourseOpened(
                        course,
                        patient,
                        clinic,
                        Condition.LYMPHEDEMA,
                        List.of(Limb.LEFT_LEG),
                        Laterality.UNILATERAL,
                        List.of(),
                        null,
                        null));
    }

    /** A course has ended. */
    public void closeCourse(CourseId course, PatientId patient, ClinicId clinic) {
        relay.publish(
                AMondayMorning.NOW, new CourseClosed(course, patient, clinic, CourseEnd.GOALS_MET, "lena@demo", null));
    }

    /** A course that has ended goes on, at another clinic. */
    public void reopenCourseAt(CourseId course, PatientId patient, ClinicId from, ClinicId to) {
        relay.publish(AMondayMorning.NOW, new CourseReopened(course, patient, from, "lena@demo", null));
        relay.publish(AMondayMorning.NOW, new CourseTransferred(course, patient, to, from, "lena@demo"));
    }

    /** The referral service tells this, of whoever the person is where no patient is named. */
    public void acceptReferral(ReferralId referral, @Nullable PatientId patient, ClinicId clinic) {
        relay.publish(AMondayMorning.NOW, new ReferralAccepted(referral, PartnerId.next(), clinic, patient));
    }

    /** Waits until booking has heard that the clinic treats the patient. */
    public void awaitArrivalOf(PatientId patient, ClinicId clinic) {
        await().until(() ->
                db.sql("select count(*) from patient_clinic where patient_id = :patient and clinic_id = :clinic")
                                .param("patient", patient.value())
                                .param("clinic", clinic.value())
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    /** Waits until booking has heard what may be done with a patient. */
    public void awaitScreeningOf(PatientId patient) {
        await().until(() -> db.sql("select exists (select 1 from patient_gate where patient_id = :patient)")
                .param("patient", patient.value())
                .query(Boolean.class)
                .single());
    }

    @Override
    public void close() {
        relay.close();
    }
}
