package org.tributary.booking.appointment;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.tributary.booking.appointment.AppointmentRejection.AlreadyStarted;
import org.tributary.booking.appointment.AppointmentRejection.BookedDifferently;
import org.tributary.booking.appointment.AppointmentRejection.ClinicClosed;
import org.tributary.booking.appointment.AppointmentRejection.Conflict;
import org.tributary.booking.appointment.AppointmentRejection.LengthNotOffered;
import org.tributary.booking.appointment.AppointmentRejection.MergedAway;
import org.tributary.booking.appointment.AppointmentRejection.NeverBooked;
import org.tributary.booking.appointment.AppointmentRejection.NotApproved;
import org.tributary.booking.appointment.AppointmentRejection.NotCertified;
import org.tributary.booking.appointment.AppointmentRejection.NotEligible;
import org.tributary.booking.appointment.AppointmentRejection.NotNow;
import org.tributary.booking.appointment.AppointmentRejection.NotStarted;
import org.tributary.booking.appointment.AppointmentRejection.NotThatDay;
import org.tributary.booking.appointment.AppointmentRejection.OutsideShift;
import org.tributary.booking.appointment.AppointmentRejection.SlotInThePast;
import org.tributary.booking.appointment.AppointmentRejection.TechniquesAtEvaluation;
import org.tributary.booking.appointment.AppointmentRejection.TechniquesMissing;
import org.tributary.booking.appointment.AppointmentRejection.TimeTaken;
import org.tributary.booking.appointment.AppointmentRejection.UnknownClinic;
import org.tributary.booking.appointment.AppointmentRejection.UnknownCourse;
import org.tributary.booking.appointment.AppointmentRejection.UnknownPatient;
import org.tributary.booking.appointment.AppointmentRejection.UnknownReferral;
import org.tributary.booking.appointment.AppointmentRejection.UnknownRoom;
import org.tributary.booking.appointment.AppointmentRejection.UnknownTherapist;
import org.tributary.platform.web.Problem;
import org.tributary.platform.web.ProblemMapping;

/** How each refusal reads over HTTP (RFC 9457). A new refusal does not compile until it is named here. */
@Component
class AppointmentProblems implements ProblemMapping<AppointmentRejection> {

    @Override
    public ProblemDetail toProblem(AppointmentRejection rejection) {
        return switch (rejection) {
            case TimeTaken r ->
                Problem.of(CONFLICT, "time-taken", "The time is already taken")
                        .with(
                                "conflicts",
                                r.conflicts().stream()
                                        .map(AppointmentProblems::told)
                                        .toList());
            case BookedDifferently _ ->
                Problem.of(CONFLICT, "booked-differently", "This appointment already exists with other details");
            case SlotInThePast r ->
                unprocessable("slot-in-the-past", "The slot has started").with("startsAt", r.startsAt());
            case LengthNotOffered r ->
                unprocessable("appointment-length", "A visit takes 30 to 90 minutes")
                        .with("duration", r.duration())
                        .with("shortest", VisitPlan.SHORTEST)
                        .with("longest", VisitPlan.LONGEST);
            case TechniquesMissing _ ->
                unprocessable("techniques-missing", "A treatment is planned with its techniques");
            case TechniquesAtEvaluation r ->
                unprocessable("techniques-at-evaluation", "At an evaluation no technique is applied")
                        .with("techniques", r.techniques());
            case UnknownClinic _ -> unprocessable("unknown-clinic", "There is no such clinic");
            case UnknownRoom _ -> unprocessable("unknown-room", "The clinic has no such room");
            case UnknownTherapist _ -> unprocessable("unknown-therapist", "There is no such therapist");
            case UnknownPatient _ -> unprocessable("unknown-patient", "The clinic does not treat such a patient");
            case MergedAway r ->
                Problem.of(CONFLICT, "merged-into", "The person goes on under another record")
                        .with("survivor", r.survivor());
            case UnknownCourse _ ->
                unprocessable("unknown-course", "The patient has no such course of treatment at this clinic");
            case UnknownReferral _ ->
                unprocessable("unknown-referral", "The clinic has accepted no such referral for this patient");
            case ClinicClosed r ->
                unprocessable("clinic-closed", "The clinic is closed at that time")
                        .with("startsAt", r.startsAt())
                        .with("endsAt", r.endsAt());
            case OutsideShift r ->
                unprocessable("outside-shift", "The therapist is not on shift at this clinic at that time")
                        .with("startsAt", r.startsAt())
                        .with("endsAt", r.endsAt());
            case NotCertified r ->
                unprocessable("not-certified", "The therapist is not certified for all of it on that day")
                        .with("techniques", r.techniques())
                        .with("on", r.on());
            case NotEligible r -> notEligible(r);
            case NotApproved _ ->
                Problem.of(
                        CONFLICT,
                        "not-approved",
                        "The visit is against rules of the house, and no second person has agreed");
            case NotNow r ->
                Problem.of(CONFLICT, "not-in-this-status", "Where the appointment stands, this cannot be asked of it")
                        .with("appointmentStatus", r.status());
            case NotStarted r ->
                Problem.of(CONFLICT, "not-started", "The appointment has not started")
                        .with("startsAt", r.startsAt());
            case NotThatDay r ->
                Problem.of(CONFLICT, "not-that-day", "A patient checks in on the day of the appointment")
                        .with("startsAt", r.startsAt());
            case AlreadyStarted r ->
                Problem.of(CONFLICT, "already-started", "The appointment has started")
                        .with("startsAt", r.startsAt());
            case NeverBooked _ -> Problem.of(NOT_FOUND, "not-found", "There is no such appointment");
        };
    }

    @Override
    public Class<AppointmentRejection> of() {
        return AppointmentRejection.class;
    }

    /** A time that is another clinic's affair is not mentioned at all. */
    private static Map<String, Object> told(Conflict conflict) {
        var told = new LinkedHashMap<String, Object>();
        told.put("what", conflict.what());
        if (conflict.startsAt() != null && conflict.endsAt() != null) {
            told.put("startsAt", conflict.startsAt());
            told.put("endsAt", conflict.endsAt());
        }
        return told;
    }

    private static Problem notEligible(NotEligible r) {
        var problem = unprocessable("not-eligible", "Screening does not allow this treatment")
                .with("reasons", r.reasons())
                .with("restrictedTechniques", r.restrictedTechniques());
        return r.gate() == null ? problem : problem.with("gate", r.gate());
    }

    private static Problem unprocessable(String name, String title) {
        return Problem.of(UNPROCESSABLE_CONTENT, name, title);
    }
}
