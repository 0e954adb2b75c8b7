package org.tributary.drills.checker.recounts;

import static java.util.stream.Collectors.toMap;
import static org.tributary.drills.checker.recounts.Facts.sortedTexts;
import static org.tributary.drills.checker.recounts.Facts.text;
import static org.tributary.drills.checker.recounts.View.micros;
import static org.tributary.drills.checker.recounts.View.sorted;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.tributary.drills.checker.evidence.Appointment;
import org.tributary.drills.checker.evidence.Row;
import org.tributary.drills.checker.evidence.StoredEvent;
import org.tributary.drills.checker.evidence.Stores;
import tools.jackson.databind.JsonNode;

/** Booking's agenda, claims, house and patients. */
final class BookingViews {

    private static final String BOOKING = "booking";

    private BookingViews() {}

    static List<View> all() {
        return List.of(
                new View(
                        "booking.appointment",
                        BOOKING,
                        "select appointment_id, clinic_id, patient_id, therapist_id, room_id, kind, status, "
                                + micros("starts_at") + ", " + micros("ends_at") + ", " + sorted("techniques")
                                + ", referral_id, version from appointment",
                        BookingViews::appointments),
                new View(
                        "booking.claim",
                        BOOKING,
                        "select what, resource, holder, " + micros("lower(during)") + ", " + micros("upper(during)")
                                + " from claim",
                        BookingViews::claims),
                new View("booking.clinic", BOOKING, "select clinic_id, name, zone from clinic", KeptByMany::clinics),
                new View(
                        "booking.room",
                        BOOKING,
                        "select room_id, clinic_id, name from room",
                        stores -> Facts.of(stores, "ClinicOpened").flatMap(BookingViews::rooms)),
                new View(
                        "booking.opening_hours",
                        BOOKING,
                        "select clinic_id, day, extract(epoch from opens)::int, extract(epoch from closes)::int"
                                + " from opening_hours",
                        stores -> Facts.of(stores, "ClinicOpened").flatMap(BookingViews::openingHours)),
                new View(
                        "booking.therapist",
                        BOOKING,
                        "select therapist_id, coalesce(subject, ''), version from therapist",
                        BookingViews::therapists),
                new View(
                        "booking.certificate",
                        BOOKING,
                        KeptByMany.certificatesIn("certificate"),
                        KeptByMany::certificates),
                new View(
                        "booking.shift",
                        BOOKING,
                        "select therapist_id, clinic_id, day, extract(epoch from starts)::int, extract(epoch from ends)::int"
                                + " from shift",
                        BookingViews::shifts),
                new View(
                        "booking.patient_clinic",
                        BOOKING,
                        "select patient_id, clinic_id from patient_clinic where not ended",
                        KeptByMany::treatedAt),
                new View(
                        "booking.course",
                        BOOKING,
                        "select course_id, patient_id, clinic_id from course",
                        stores -> Facts.of(stores, "CourseOpened")
                                .map(course -> Row.of(
                                        text(course, "courseId"),
                                        text(course, "patientId"),
                                        text(course, "clinicId")))),
                new View(
                        "booking.referral",
                        BOOKING,
                        "select referral_id, patient_id, clinic_id from referral",
                        stores -> Facts.of(stores, "ReferralAccepted")
                                .map(referral -> Row.of(
                                        text(referral, "referralId"),
                                        referral.path("patientId"),
                                        text(referral, "clinicId")))),
                new View(
                        "booking.patient_gate",
                        BOOKING,
                        "select patient_id, sequence, part ->> 'from', part ->> 'gate', part ->> 'policyVersion', forms ->> 'fullFrom'"
                                + " from patient_gate, jsonb_array_elements(windows) as part",
                        BookingViews::gates),
                new View(
                        "booking.patient_consent",
                        BOOKING,
                        "select patient_id, given::text, sequence from patient_consent",
                        stores -> Facts.lastOf(stores, "ConsentRecorded").values().stream()
                                .map(said -> Row.of(
                                        said.aggregateId(), said.content().path("given"), said.sequence()))));
    }

    private static Stream<Row> rooms(JsonNode clinic) {
        return clinic.path("rooms")
                .valueStream()
                .map(room -> Row.of(text(room, "roomId"), text(clinic, "clinicId"), text(room, "name")));
    }

    private static Stream<Row> openingHours(JsonNode clinic) {
        return clinic.path("openingHours")
                .valueStream()
                .map(hours -> Row.of(
                        text(clinic, "clinicId"),
                        text(hours, "day"),
                        secondOfDay(hours, "opens"),
                        secondOfDay(hours, "closes")));
    }

    private static Stream<Row> therapists(Stores stores) {
        var version = stores.of(BOOKING).stream()
                .collect(toMap(StoredEvent::aggregateId, StoredEvent::sequence, (_, later) -> later));
        return stores.named("TherapistRegistered")
                .map(registered -> Row.of(
                        registered.aggregateId(),
                        text(registered.content(), "subject"),
                        version.get(registered.aggregateId())));
    }

    private static int secondOfDay(JsonNode fact, String field) {
        return LocalTime.parse(text(fact, field)).toSecondOfDay();
    }

    private static Stream<Row> appointments(Stores stores) {
        return Appointment.all(stores).map(appointment -> {
            var visit = appointment.booked().content();
            return Row.of(
                    appointment.booked().aggregateId(),
                    text(visit, "clinicId"),
                    text(visit, "patientId"),
                    appointment.therapist(),
                    appointment.room(),
                    text(visit, "kind"),
                    appointment.status(),
                    appointment.startsAt(),
                    appointment.endsAt(),
                    sortedTexts(visit, "techniques"),
                    visit.path("referralId"),
                    appointment.version());
        });
    }

    private static Stream<Row> claims(Stores stores) {
        return Appointment.all(stores)
                .filter(Appointment::holdsItsTime)
                .flatMap(appointment -> Stream.of(
                        claim("THERAPIST", appointment.therapist(), appointment),
                        claim("PATIENT", text(appointment.booked().content(), "patientId"), appointment),
                        claim("ROOM", appointment.room(), appointment)));
    }

    private static Row claim(String what, String resource, Appointment appointment) {
        return Row.of(what, resource, appointment.booked().aggregateId(), appointment.startsAt(), appointment.endsAt());
    }

    private static Stream<Row> shifts(Stores stores) {
        return Facts.of(stores, "ShiftsPlanned")
                .flatMap(plan -> plan.path("shifts")
                        .valueStream()
                        .map(shift -> Row.of(
                                text(plan, "therapistId"),
                                text(plan, "clinicId"),
                                text(shift, "date"),
                                secondOfDay(shift, "starts"),
                                secondOfDay(shift, "ends"))));
    }

    /** Of each patient the last decision. */
    private static Stream<Row> gates(Stores stores) {
        return Facts.lastOf(stores, "GateDecided").values().stream().flatMap(BookingViews::windows);
    }

    private static Stream<Row> windows(StoredEvent decided) {
        return decided.content()
                .path("windows")
                .valueStream()
                .map(window -> Row.of(
                        decided.aggregateId(),
                        decided.sequence(),
                        text(window, "from"),
                        window.path("gate"),
                        text(window, "policyVersion"),
                        decided.content().path("forms").path("fullFrom")));
    }
}
