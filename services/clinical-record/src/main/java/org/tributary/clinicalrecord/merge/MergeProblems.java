package org.tributary.clinicalrecord.merge;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.merge.MergeRejection.MergedAlready;
import org.tributary.clinicalrecord.merge.MergeRejection.NoSuchMerge;
import org.tributary.clinicalrecord.merge.MergeRejection.NotAwaited;
import org.tributary.clinicalrecord.merge.MergeRejection.NotMerged;
import org.tributary.clinicalrecord.merge.MergeRejection.SameRecord;
import org.tributary.clinicalrecord.merge.MergeRejection.UndoingPending;
import org.tributary.platform.web.Problem;
import org.tributary.platform.web.ProblemMapping;

/** How each refusal about a merge reads over HTTP. */
@Component
class MergeProblems implements ProblemMapping<MergeRejection> {

    @Override
    public ProblemDetail toProblem(MergeRejection rejection) {
        return switch (rejection) {
            case NoSuchMerge _ -> Problem.of(NOT_FOUND, "not-found", "There is no such thing");
            case SameRecord r ->
                Problem.of(UNPROCESSABLE_CONTENT, "same-record", "A record is not merged with itself")
                        .with("patientId", r.patientId());
            case MergedAlready r ->
                Problem.of(CONFLICT, "merged-into", "The person goes on under another record")
                        .with("survivor", r.survivor());
            case NotMerged _ -> Problem.of(CONFLICT, "not-merged", "The two records are not one");
            case UndoingPending r ->
                Problem.of(CONFLICT, "undoing-pending", "The undoing waits for a second person already")
                        .with("approvalId", r.approvalId());
            case NotAwaited _ -> Problem.of(CONFLICT, "merge-not-awaited", "What was asked for is settled already");
        };
    }

    @Override
    public Class<MergeRejection> of() {
        return MergeRejection.class;
    }
}
