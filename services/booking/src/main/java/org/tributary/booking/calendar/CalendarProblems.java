package org.tributary.booking.calendar;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.tributary.booking.calendar.CalendarRejection.NeverShared;
import org.tributary.booking.calendar.CalendarRejection.SharedDifferently;
import org.tributary.booking.calendar.CalendarRejection.UnknownClinic;
import org.tributary.booking.calendar.CalendarRejection.UnknownRoom;
import org.tributary.booking.calendar.CalendarRejection.UnknownTherapist;
import org.tributary.platform.web.Problem;
import org.tributary.platform.web.ProblemMapping;

/** How each refusal reads over HTTP (RFC 9457). A new refusal does not compile until it is named here. */
@Component
class CalendarProblems implements ProblemMapping<CalendarRejection> {

    @Override
    public ProblemDetail toProblem(CalendarRejection rejection) {
        return switch (rejection) {
            case SharedDifferently _ ->
                Problem.of(CONFLICT, "shared-differently", "This calendar is shared already with other details");
            case UnknownClinic _ -> Problem.of(NOT_FOUND, "not-found", "There is no such clinic");
            case UnknownRoom _ -> Problem.of(UNPROCESSABLE_CONTENT, "unknown-room", "The clinic has no such room");
            case UnknownTherapist _ ->
                Problem.of(UNPROCESSABLE_CONTENT, "unknown-therapist", "There is no such therapist");
            case NeverShared _ -> Problem.of(NOT_FOUND, "not-found", "There is no such calendar");
        };
    }

    @Override
    public Class<CalendarRejection> of() {
        return CalendarRejection.class;
    }
}
