package org.tributary.booking.clinic;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.tributary.booking.clinic.ClinicRejection.HoursInverted;
import org.tributary.booking.clinic.ClinicRejection.HoursOverlap;
import org.tributary.booking.clinic.ClinicRejection.NeverOpened;
import org.tributary.booking.clinic.ClinicRejection.NoRooms;
import org.tributary.booking.clinic.ClinicRejection.OpenedDifferently;
import org.tributary.booking.clinic.ClinicRejection.RoomNamedTwice;
import org.tributary.booking.clinic.ClinicRejection.TurnoverNotOffered;
import org.tributary.platform.web.Problem;
import org.tributary.platform.web.ProblemMapping;

/** How each refusal reads over HTTP (RFC 9457). A new refusal does not compile until it is named here. */
@Component
class ClinicProblems implements ProblemMapping<ClinicRejection> {

    @Override
    public ProblemDetail toProblem(ClinicRejection rejection) {
        return switch (rejection) {
            case OpenedDifferently _ ->
                Problem.of(CONFLICT, "opened-differently", "This clinic is already open with other details");
            case HoursInverted r ->
                unprocessable("hours-inverted", "A clinic opens before it closes")
                        .with("hours", r.hours());
            case HoursOverlap r ->
                unprocessable("hours-overlap", "Opening hours of one day overlap")
                        .with("day", r.day());
            case NoRooms _ -> unprocessable("no-rooms", "A clinic has at least one room");
            case TurnoverNotOffered r ->
                unprocessable(
                                "turnover-not-offered",
                                "A room rests for whole minutes, and no longer than a visit takes")
                        .with("turnover", r.turnover())
                        .with("longest", r.longest());
            case NeverOpened _ -> Problem.of(NOT_FOUND, "not-found", "There is no such clinic");
            case RoomNamedTwice r ->
                unprocessable("room-named-twice", "Two rooms have one name").with("name", r.name());
        };
    }

    @Override
    public Class<ClinicRejection> of() {
        return ClinicRejection.class;
    }

    private static Problem unprocessable(String name, String title) {
        return Problem.of(UNPROCESSABLE_CONTENT, name, title);
    }
}
