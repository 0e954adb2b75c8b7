package org.tributary.booking.series;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.tributary.booking.series.SeriesRejection.BookedDifferently;
import org.tributary.booking.series.SeriesRejection.EveryNotOffered;
import org.tributary.booking.series.SeriesRejection.NeverBooked;
import org.tributary.booking.series.SeriesRejection.NoRoomForSeries;
import org.tributary.booking.series.SeriesRejection.PreferredTimeInverted;
import org.tributary.booking.series.SeriesRejection.StartsInThePast;
import org.tributary.booking.series.SeriesRejection.VisitsNotOffered;
import org.tributary.platform.web.Problem;
import org.tributary.platform.web.ProblemMapping;

/** How each refusal reads over HTTP (RFC 9457). A new refusal does not compile until it is named here. */
@Component
class SeriesProblems implements ProblemMapping<SeriesRejection> {

    @Override
    public ProblemDetail toProblem(SeriesRejection rejection) {
        return switch (rejection) {
            case NoRoomForSeries r ->
                Problem.of(CONFLICT, "no-room-for-series", "Some of the visits have no place")
                        .with("unplaced", r.unplaced());
            case VisitsNotOffered r ->
                unprocessable("series-length", "A series has at least one visit in each phase, and 60 at most")
                        .with("visits", r.visits())
                        .with("most", r.most());
            case EveryNotOffered r ->
                unprocessable("series-interval", "Visits follow each other after a day to three months")
                        .with("every", r.every());
            case PreferredTimeInverted r ->
                unprocessable("preferred-time-inverted", "A preferred time begins before it ends")
                        .with("preferredTime", r.time());
            case StartsInThePast r ->
                unprocessable("series-in-the-past", "What is planned starts today or later")
                        .with("starts", r.starts())
                        .with("today", r.today());
            case BookedDifferently _ ->
                Problem.of(CONFLICT, "booked-differently", "This series already exists with other details");
            case NeverBooked _ -> Problem.of(NOT_FOUND, "not-found", "There is no such series");
        };
    }

    @Override
    public Class<SeriesRejection> of() {
        return SeriesRejection.class;
    }

    private static Problem unprocessable(String name, String title) {
        return Problem.of(UNPROCESSABLE_CONTENT, name, title);
    }
}
