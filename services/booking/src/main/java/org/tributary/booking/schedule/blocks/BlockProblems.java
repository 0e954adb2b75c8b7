package org.tributary.booking.schedule.blocks;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.booking.schedule.blocks.BlockRejection.BlockedAlready;
import org.tributary.booking.schedule.blocks.BlockRejection.BlockedDifferently;
import org.tributary.booking.schedule.blocks.BlockRejection.NoSuchStretch;
import org.tributary.booking.schedule.blocks.BlockRejection.PatientsAreThere;
import org.tributary.booking.schedule.blocks.BlockRejection.UnknownBlock;
import org.tributary.events.AbsenceId;
import org.tributary.events.ClosureId;
import org.tributary.platform.web.Problem;
import org.tributary.platform.web.ProblemMapping;

/** How each refusal reads over HTTP (RFC 9457). A new refusal does not compile until it is named here. */
@Component
class BlockProblems implements ProblemMapping<BlockRejection> {

    @Override
    public ProblemDetail toProblem(BlockRejection rejection) {
        return switch (rejection) {
            case NoSuchStretch(ClosureId _, TimeSpan during) -> noSuchStretch("A closure", during);
            case NoSuchStretch(AbsenceId _, TimeSpan during) -> noSuchStretch("An absence", during);
            case BlockedAlready(ClosureId id, TimeSpan during) ->
                Problem.of(CONFLICT, "closed-already", "The clinic is closed for a part of it already")
                        .with("closureId", id)
                        .with("startsAt", during.startsAt())
                        .with("endsAt", during.endsAt());
            case BlockedAlready(AbsenceId id, TimeSpan during) ->
                Problem.of(CONFLICT, "away-already", "The therapist is away for a part of it already")
                        .with("absenceId", id)
                        .with("startsAt", during.startsAt())
                        .with("endsAt", during.endsAt());
            case BlockedDifferently(ClosureId _) ->
                Problem.of(CONFLICT, "closed-differently", "This closure is planned already with other details");
            case BlockedDifferently(AbsenceId _) ->
                Problem.of(CONFLICT, "away-differently", "This absence is planned already with other details");
            case UnknownBlock(ClosureId _) -> Problem.of(NOT_FOUND, "not-found", "There is no such closure");
            case UnknownBlock(AbsenceId _) -> Problem.of(NOT_FOUND, "not-found", "There is no such absence");
            case PatientsAreThere r ->
                Problem.of(CONFLICT, "patients-are-there", "Patients who checked in are being treated at that time")
                        .with("visits", r.visits());
        };
    }

    private static ProblemDetail noSuchStretch(String what, TimeSpan during) {
        return Problem.of(
                        UNPROCESSABLE_CONTENT,
                        "no-such-stretch",
                        what + " ends after it begins, lies ahead and lasts for a year at most")
                .with("startsAt", during.startsAt())
                .with("endsAt", during.endsAt());
    }

    @Override
    public Class<BlockRejection> of() {
        return BlockRejection.class;
    }
}
