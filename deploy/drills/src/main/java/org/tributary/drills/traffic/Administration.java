package org.tributary.drills.traffic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tributary.drills.journal.PromisedFact;
import org.tributary.drills.traffic.Caller.Request;
import org.tributary.drills.traffic.Chain.Clinic;
import org.tributary.drills.traffic.Chain.Therapist;

/** What the chain's administrator sets up and corrects. */
final class Administration {

    private static final String ADMIN = "chain-admin";
    private static final String BOOKING = "booking";
    private static final List<String> DAYS =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

    private final Caller caller;
    private final Calendar calendar;

    Administration(Caller caller, Calendar calendar) {
        this.caller = caller;
        this.calendar = calendar;
    }

    Clinic openClinic(String name, int rooms) throws InterruptedException {
        var type = "tributary.booking.ClinicOpened.v1";
        var body = Bodies.object()
                .put("name", name)
                .put("zone", "UTC")
                .put("openedOn", calendar.firstDay().toString());
        var hours = body.putArray("openingHours");
        DAYS.forEach(day -> hours.addObject()
                .put("day", day)
                .put("opens", Calendar.OPENS.toString())
                .put("closes", Calendar.CLOSES.toString()));
        var names = body.putArray("rooms");
        for (var nr = 1; nr <= rooms; nr++) {
            names.add("Room " + nr);
        }
        var answer = caller.ask(
                new Request("open-clinic", ADMIN, BOOKING, "/clinics", body, type),
                ok -> new PromisedFact(BOOKING, ok.text("clinicId"), type, Bodies.only(body, "name", "zone")));
        var roomIds = new ArrayList<String>();
        answer.body()
                .path("rooms")
                .forEach(room -> roomIds.add(room.path("roomId").asString()));
        return new Clinic(Traffic.required(answer, "clinicId"), List.copyOf(roomIds));
    }

    /** A therapist who may do everything and is at this clinic on every day to come; {@code subject} may be empty. */
    Therapist employ(String name, String subject, Clinic clinic) throws InterruptedException {
        var type = "tributary.booking.TherapistRegistered.v1";
        var body = Bodies.object().put("displayName", name);
        if (!subject.isEmpty()) {
            body.put("subject", subject);
        }
        var answer = caller.ask(
                new Request("register-therapist", ADMIN, BOOKING, "/therapists", body, type),
                ok -> new PromisedFact(BOOKING, ok.text("therapistId"), type, Bodies.only(body, "subject")));
        var therapist = new Therapist(Traffic.required(answer, "therapistId"), clinic);
        for (var technique : Bodies.TECHNIQUES) {
            certify(therapist, technique);
        }
        planShifts(therapist, calendar.daysAhead());
        return therapist;
    }

    /** Grants a certificate, or corrects its last day. */
    void certify(Therapist therapist, String technique) throws InterruptedException {
        var type = "tributary.booking.CertificateGranted.v1";
        var body = Bodies.object()
                .put("technique", technique)
                .put("number", "VMT-" + caller.random().nextInt(100_000))
                .put("validFrom", calendar.certifiedSince().toString())
                .put("validUntil", calendar.certifiedUntil(caller.random()).toString());
        var path = "/therapists/" + therapist.therapistId() + "/certificates";
        caller.ask(
                new Request("certify", ADMIN, BOOKING, path, body, type),
                _ -> new PromisedFact(
                        BOOKING,
                        therapist.therapistId(),
                        type,
                        Bodies.only(body, "technique", "validFrom", "validUntil")));
    }

    private void planShifts(Therapist therapist, List<LocalDate> days) throws InterruptedException {
        var type = "tributary.booking.ShiftsPlanned.v1";
        var body = Bodies.object().put("clinicId", therapist.clinic().clinicId());
        var shifts = body.putArray("shifts");
        days.forEach(day -> shifts.addObject()
                .put("date", day.toString())
                .put("starts", Calendar.OPENS.toString())
                .put("ends", Calendar.CLOSES.toString()));
        var path = "/therapists/" + therapist.therapistId() + "/shifts";
        caller.ask(
                new Request("plan-shifts", ADMIN, BOOKING, path, body, type),
                _ -> new PromisedFact(BOOKING, therapist.therapistId(), type, Bodies.only(body, "clinicId")));
    }

    /** The practice behind a client of the sign-in. */
    void registerPartner(String client) throws InterruptedException {
        var type = "tributary.referral.PartnerRegistered.v1";
        var body = Bodies.object()
                .put("name", "Practice " + client)
                .put("kind", "PHYSICAL_THERAPY")
                .put("clientId", client);
        Traffic.required(
                caller.ask(
                        new Request("register-partner", ADMIN, "referral", "/partners", body, type),
                        ok -> new PromisedFact("referral", ok.text("partnerId"), type, body)),
                "partnerId");
    }
}
