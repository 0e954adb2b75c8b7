package org.tributary.drills.traffic;

import java.time.Instant;
import java.util.Set;
import org.tributary.drills.journal.PromisedFact;
import org.tributary.drills.traffic.Caller.Request;
import org.tributary.drills.traffic.Chain.Clinic;
import org.tributary.drills.traffic.Chain.Patient;
import org.tributary.drills.traffic.Chain.Referral;
import tools.jackson.databind.node.ObjectNode;

/** What partners and the front desk do: referrals, patients, their safety questions, visits. */
final class FrontDesk {

    private static final String DESK = "front-desk";
    private static final String BOOKING = "booking";
    private static final String RECORD = "clinical-record";
    private static final String REFERRAL = "referral";
    private static final String BOOKED = "tributary.booking.AppointmentBooked.v1";

    private final Caller caller;
    private final Chain chain;
    private final Calendar calendar;

    FrontDesk(Caller caller, Chain chain, Calendar calendar) {
        this.caller = caller;
        this.chain = chain;
        this.calendar = calendar;
    }

    /** Registers somebody new, asks the safety questions and whether they consent, and only then counts on them. */
    void admit(Clinic clinic, int nr) throws InterruptedException {
        var type = "tributary.clinical-record.PatientRegistered.v1";
        var body =
                Bodies.person("Drill-" + caller.random().nextInt(1_000_000), nr).put("clinicId", clinic.clinicId());
        var answer = caller.ask(
                new Request("register-patient", DESK, RECORD, "/patients", body, type),
                ok -> new PromisedFact(RECORD, ok.text("patientId"), type, Bodies.only(body, "clinicId")));
        if (answer.ok()) {
            var patient = new Patient(answer.text("patientId"), clinic);
            if (screen(patient).ok() && consent(patient).ok()) {
                chain.patients.add(patient);
            }
        }
    }

    /** Asks the safety questions, or corrects how they were answered. */
    Answer screen(Patient patient) throws InterruptedException {
        var type = "tributary.clinical-record.PatientScreened.v1";
        var body = Bodies.safetyQuestions(calendar.answered().toString());
        return caller.ask(
                new Request("screen", DESK, RECORD, "/patients/" + patient.patientId() + "/screenings", body, type),
                ok -> new PromisedFact(
                        RECORD,
                        patient.patientId(),
                        type,
                        Bodies.only(body, "kind", "answeredAt", "answers").put("screeningId", ok.text("screeningId"))));
    }

    private Answer consent(Patient patient) throws InterruptedException {
        var type = "tributary.clinical-record.ConsentRecorded.v1";
        var body = Bodies.consent(calendar.answered().toString());
        return caller.ask(
                new Request("consent", DESK, RECORD, "/patients/" + patient.patientId() + "/consents", body, type),
                _ -> new PromisedFact(RECORD, patient.patientId(), type, body));
    }

    /** A partner refers somebody, and a clinic takes them on as a patient it has. */
    void refer(Patient patient, int nr) throws InterruptedException {
        var type = "tributary.referral.ReferralReceived.v1";
        var body = Bodies.object()
                .put("condition", "LYMPHEDEMA")
                .put("reason", "Swelling of the left leg")
                .put("priority", "ROUTINE");
        body.set("patient", Bodies.person("Referred-" + caller.random().nextInt(1_000_000), nr));
        var answer = caller.ask(
                new Request("refer", "partner-a", REFERRAL, "/referrals", body, type),
                ok -> new PromisedFact(
                        REFERRAL, ok.text("referralId"), type, Bodies.only(body, "condition", "priority")));
        if (answer.ok()) {
            accept(new Referral(answer.text("referralId"), patient));
        }
    }

    private void accept(Referral referral) throws InterruptedException {
        var type = "tributary.referral.ReferralAccepted.v1";
        var body = Bodies.object()
                .put("clinicId", referral.patient().clinic().clinicId())
                .put("patientId", referral.patient().patientId());
        var path = "/referrals/" + referral.referralId() + "/acceptance";
        var answer = caller.ask(
                new Request("accept", DESK, REFERRAL, path, body, type),
                _ -> new PromisedFact(REFERRAL, referral.referralId(), type, body));
        if (answer.ok()) {
            chain.referrals.add(referral);
        }
    }

    /** A treatment for a patient at a time, by anybody of the clinic. */
    ObjectNode visit(Patient patient, Instant startsAt) {
        var clinic = patient.clinic();
        var body = Bodies.object()
                .put("clinicId", clinic.clinicId())
                .put("patientId", patient.patientId())
                .put("therapistId", chain.therapistAt(clinic, caller.random()).therapistId())
                .put("kind", "TREATMENT")
                .put("startsAt", startsAt.toString())
                .put("duration", "PT" + (30 + 15 * caller.random().nextInt(5)) + "M");
        if (caller.random().nextBoolean()) {
            body.put("roomId", Chain.any(clinic.rooms(), caller.random()));
        }
        body.putArray("techniques").add(Chain.any(Bodies.TECHNIQUES, caller.random()));
        return body;
    }

    void book(ObjectNode visit) throws InterruptedException {
        book(visit, caller.newKey());
    }

    void book(ObjectNode visit, String key) throws InterruptedException {
        var endsAt = Instant.parse(visit.get("startsAt").asString())
                .plus(java.time.Duration.parse(visit.get("duration").asString()));
        var promised = visit.deepCopy().put("endsAt", endsAt.toString());
        promised.remove(Set.of("duration"));
        var answer = caller.ask(
                new Request("book", DESK, BOOKING, "/appointments", visit, BOOKED),
                key,
                ok -> new PromisedFact(BOOKING, ok.text("appointmentId"), BOOKED, promised));
        if (answer.ok()) {
            chain.appointments.add(answer.text("appointmentId"));
        }
    }

    void move(String appointmentId, Instant startsAt) throws InterruptedException {
        var type = "tributary.booking.AppointmentRescheduled.v1";
        var body = Bodies.object().put("startsAt", startsAt.toString());
        caller.ask(
                new Request("move", DESK, BOOKING, "/appointments/" + appointmentId + "/rescheduling", body, type),
                _ -> new PromisedFact(BOOKING, appointmentId, type, body));
    }

    void cancel(String appointmentId) throws InterruptedException {
        var type = "tributary.booking.AppointmentCancelled.v1";
        var body = Bodies.object().put("by", "PATIENT").put("reason", "Cannot come");
        caller.ask(
                new Request("cancel", DESK, BOOKING, "/appointments/" + appointmentId + "/cancellation", body, type),
                _ -> new PromisedFact(BOOKING, appointmentId, type, Bodies.object()));
    }
}
