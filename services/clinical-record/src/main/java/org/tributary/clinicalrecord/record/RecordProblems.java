package org.tributary.clinicalrecord.record;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.record.RecordRejection.NotYet;
import org.tributary.platform.web.Problem;
import org.tributary.platform.web.ProblemMapping;

/** How each refusal to show a record reads over HTTP. */
@Component
class RecordProblems implements ProblemMapping<RecordRejection> {

    @Override
    public ProblemDetail toProblem(RecordRejection rejection) {
        return switch (rejection) {
            case NotYet r ->
                Problem.of(UNPROCESSABLE_CONTENT, "not-yet", "That instant is yet to come")
                        .with("field", r.field())
                        .with("now", r.now());
        };
    }

    @Override
    public Class<RecordRejection> of() {
        return RecordRejection.class;
    }
}
