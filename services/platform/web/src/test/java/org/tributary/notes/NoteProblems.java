package org.tributary.notes;

import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.tributary.notes.NoteRejection.NeverLeft;
import org.tributary.notes.NoteRejection.Rude;
import org.tributary.platform.web.Problem;
import org.tributary.platform.web.ProblemMapping;

@Component
class NoteProblems implements ProblemMapping<NoteRejection> {

    @Override
    public ProblemDetail toProblem(NoteRejection rejection) {
        return switch (rejection) {
            case Rude r ->
                Problem.of(UNPROCESSABLE_CONTENT, "rude", "That is no way to talk")
                        .with("words", r.words());
            case NeverLeft _ -> Problem.of(NOT_FOUND, "never-left", "There is no such note");
        };
    }

    @Override
    public Class<NoteRejection> of() {
        return NoteRejection.class;
    }
}
