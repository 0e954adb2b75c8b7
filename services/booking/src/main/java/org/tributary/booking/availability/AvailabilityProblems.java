package org.tributary.booking.availability;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.tributary.booking.availability.AvailabilityRejection.NoSuchWindow;
import org.tributary.platform.web.Problem;
import org.tributary.platform.web.ProblemMapping;

/** How each refusal reads over HTTP (RFC 9457). A new refusal does not compile until it is named here. */
@Component
class AvailabilityProblems implements ProblemMapping<AvailabilityRejection> {

    @Override
    public ProblemDetail toProblem(AvailabilityRejection rejection) {
        return switch (rejection) {
            case NoSuchWindow r ->
                Problem.of(
                                UNPROCESSABLE_CONTENT,
                                "no-such-window",
                                "Times are sought from one moment to a later one, not too far from it")
                        .with("from", r.window().startsAt())
                        .with("to", r.window().endsAt())
                        .with("longest", r.longest());
        };
    }

    @Override
    public Class<AvailabilityRejection> of() {
        return AvailabilityRejection.class;
    }
}
