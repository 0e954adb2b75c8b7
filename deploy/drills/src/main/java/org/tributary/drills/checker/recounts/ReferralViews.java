package org.tributary.drills.checker.recounts;

import static java.util.stream.Collectors.toSet;
import static org.tributary.drills.checker.recounts.Facts.text;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.drills.checker.evidence.Row;
import org.tributary.drills.checker.evidence.StoredEvent;
import org.tributary.drills.checker.evidence.Stores;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The referral service's own views, what it keeps of others, and what it did because of a booking. */
final class ReferralViews {

    private static final String REFERRAL = "referral";

    private ReferralViews() {}

    static List<View> all() {
        return List.of(
                new View(
                        "referral.referral",
                        REFERRAL,
                        "select referral_id, partner_id, status, condition, priority, clinic_id, patient_id, appointment_id"
                                + " from referral",
                        ReferralViews::referrals),
                new View(
                        "referral.referral_step",
                        REFERRAL,
                        "select referral_id, sequence, step from referral_step",
                        ReferralSteps::of),
                new View(
                        "referral.referral_visit",
                        REFERRAL,
                        "select appointment_id, referral_id, patient_id, clinic_id from referral_visit",
                        stores -> ofReferrals(stores)
                                .map(StoredEvent::content)
                                .map(visit -> Row.of(
                                        text(visit, "appointmentId"),
                                        text(visit, "referralId"),
                                        text(visit, "patientId"),
                                        text(visit, "clinicId")))),
                new View(
                        "referral.partner",
                        REFERRAL,
                        "select partner_id, name, kind, client_id from partner",
                        stores -> Facts.of(stores, "PartnerRegistered")
                                .map(partner -> Row.of(
                                        text(partner, "partnerId"),
                                        text(partner, "name"),
                                        text(partner, "kind"),
                                        text(partner, "clientId")))),
                new View(
                        "referral.clinic",
                        REFERRAL,
                        "select clinic_id, name from clinic",
                        stores -> Facts.of(stores, "ClinicOpened")
                                .map(clinic -> Row.of(text(clinic, "clinicId"), text(clinic, "name")))),
                new View(
                        "referral.patient_clinic",
                        REFERRAL,
                        "select patient_id, clinic_id from patient_clinic where not ended",
                        KeptByMany::treatedAt),
                new View(
                        "referral.reaction_outcome",
                        REFERRAL,
                        "select feed, event_id from reaction_outcome",
                        ReferralViews::outcomes),
                new View(
                        "referral.patient_urgency",
                        REFERRAL,
                        "select patient_id, sequence, urgent::text from patient_urgency",
                        ReferralViews::urgency),
                new View(
                        "referral.scheduled",
                        REFERRAL,
                        "select distinct aggregate_id from event where type like '%.ReferralScheduled.%'",
                        ReferralViews::scheduled));
    }

    private static Stream<Row> referrals(Stores stores) {
        var accepted = Facts.lastOf(stores, "ReferralAccepted");
        var scheduled = Facts.lastOf(stores, "ReferralScheduled");
        var last = ReferralSteps.lastOf(stores);
        var requested = Stream.of("ReferralReceived", "ReferralOrdered").flatMap(stores::named);
        return requested.map(received -> {
            var acceptance = accepted.get(received.aggregateId());
            var visit = scheduled.get(received.aggregateId());
            var status = last.getOrDefault(received.aggregateId(), "RECEIVED");
            return Row.of(
                    received.aggregateId(),
                    text(received.content(), "partnerId"),
                    status,
                    text(received.content(), "condition"),
                    text(received.content(), "priority"),
                    said(acceptance, "clinicId"),
                    said(visit != null ? visit : acceptance, "patientId"),
                    said(status.equals("ACCEPTED") ? null : visit, "appointmentId"));
        });
    }

    private static JsonNode said(@Nullable StoredEvent event, String field) {
        return event == null ? MissingNode.getInstance() : event.content().path(field);
    }

    private static Stream<StoredEvent> ofReferrals(Stores stores) {
        return stores.named("AppointmentBooked")
                .filter(booked -> !text(booked.content(), "referralId").isEmpty());
    }

    private static Stream<Row> outcomes(Stores stores) {
        return Stream.of(
                        changesOfVisits(stores)
                                .map(change ->
                                        Row.of("when-appointment-booked-then-referral-scheduled", change.eventId())),
                        stores.named("GateDecided")
                                .map(decided ->
                                        Row.of("when-gate-decided-then-referral-followed-up", decided.eventId())),
                        stores.named("CourseOpened")
                                .filter(course ->
                                        !text(course.content(), "referralId").isEmpty())
                                .map(course -> Row.of("when-course-opened-then-referral-told", course.eventId())))
                .flatMap(rows -> rows);
    }

    /** Of the visits that were booked because of a referral: their bookings, and all that moves or ends them. */
    private static Stream<StoredEvent> changesOfVisits(Stores stores) {
        var known = ofReferrals(stores).map(StoredEvent::aggregateId).collect(toSet());
        var changes = Stream.of(
                        "AppointmentRescheduled",
                        "AppointmentCancelled",
                        "AppointmentCompleted",
                        "NoShowRecorded",
                        "StepUndone")
                .flatMap(stores::named)
                .filter(change -> known.contains(change.aggregateId()));
        return Stream.concat(ofReferrals(stores), changes);
    }

    /** Whether what was decided last of a patient is urgent at once. */
    private static Stream<Row> urgency(Stores stores) {
        return Facts.lastOf(stores, "GateDecided").values().stream()
                .map(decided -> Row.of(decided.aggregateId(), decided.sequence(), isUrgent(decided.content())));
    }

    private static boolean isUrgent(JsonNode decision) {
        var first = decision.path("windows").path(0);
        return text(first, "from").equals(text(decision, "decidedAt"))
                && text(first, "gate").equals("BLOCK_URGENT");
    }

    /** A visit was booked for the patient at the clinic that had accepted: the partner hears of it once. */
    private static Stream<Row> scheduled(Stores stores) {
        var accepted = Facts.lastOf(stores, "ReferralAccepted");
        return ofReferrals(stores)
                .map(StoredEvent::content)
                .filter(visit -> agrees(visit, accepted.get(text(visit, "referralId"))))
                .map(visit -> Row.of(text(visit, "referralId")))
                .distinct();
    }

    private static boolean agrees(JsonNode visit, @Nullable StoredEvent acceptance) {
        return acceptance != null
                && visit.path("clinicId").equals(acceptance.content().path("clinicId"))
                && visit.path("patientId").equals(acceptance.content().path("patientId"));
    }
}
