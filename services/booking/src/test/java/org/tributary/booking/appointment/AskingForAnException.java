package org.tributary.booking.appointment;

import static org.tributary.booking.Chain.TUESDAY;
import static org.tributary.booking.Chain.evaluation;
import static org.tributary.booking.Chain.with;
import static org.tributary.platform.testkit.Api.json;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.PatientId;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.TestTokens;
import org.tributary.platform.topics.TopicSettings;

/** Visits against rules of the house: Dana asks, and somebody else of the clinic, such as Max, has to agree. */
abstract class AskingForAnException extends AtTheFrontDesk {

    static final Map<String, Object> EXCEPTION =
            json("rules", List.of("SHIFT", "OPENING_HOURS"), "reason", "comes from far away");

    final Api dana;
    final Api max;

    AskingForAnException(Api api, TopicSettings topics, JdbcClient db) {
        super(api, topics, db);
        this.dana = person("dana", "front-desk");
        this.max = person("max", "front-desk");
    }

    final Answer ask() {
        return ask(18);
    }

    final Answer ask(int hour) {
        return dana.post(
                        "/appointments",
                        with(withException(somebody()), "startsAt", "%sT%d:00:00Z".formatted(TUESDAY, hour)))
                .expect(201);
    }

    final Map<String, Object> withException(PatientId patient) {
        return with(inTheEvening(patient), "exception", EXCEPTION);
    }

    /** When the clinic closes, and Mara has gone. */
    final Map<String, Object> inTheEvening(PatientId patient) {
        return with(evaluation(north, mara, patient, 10), "startsAt", TUESDAY + "T18:00:00Z");
    }

    final PatientId somebody() {
        var patient = record.register(north.id());
        record.awaitArrivalOf(patient, north.id());
        return patient;
    }

    final Api person(String name, String role) {
        return api.as(TestTokens.caller(role).named(name).at(north.id()).token());
    }

    static Answer approve(Api by, Answer booked) {
        return by.post("/approvals/" + booked.text("/approvalId") + "/approval");
    }

    final String statusOf(Answer booked) {
        return dana.get(booked.location()).expect(200).text("/status");
    }

    final List<String> whys() {
        return dana.get("/clinics/" + north.id() + "/attention")
                .expect(200)
                .at("/items")
                .valueStream()
                .map(item -> item.at("/why").asString())
                .toList();
    }
}
