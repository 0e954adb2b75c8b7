package org.tributary.platform.web.submissions;

import java.net.URI;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.tributary.platform.eventstore.Commands;
import org.tributary.platform.web.Submissions;

/** Sends a request's command and notes its answer, in one transaction. */
final class CommandSubmissions implements Submissions {

    private final Commands commands;
    private final SubmissionLog log;
    private final CommandTimer timer;

    CommandSubmissions(Commands commands, SubmissionLog log, CommandTimer timer) {
        this.commands = commands;
        this.log = log;
        this.timer = timer;
    }

    @Override
    public <T> ResponseEntity<T> create(String location, Object command, Supplier<T> representation) {
        submit(command, HttpStatus.CREATED, location);
        return ResponseEntity.created(URI.create(location)).body(representation.get());
    }

    @Override
    public <T> ResponseEntity<T> carryOut(String location, Object command, Supplier<T> representation) {
        submit(command, HttpStatus.OK, location);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LOCATION, location)
                .body(representation.get());
    }

    private void submit(Object command, HttpStatus status, String location) {
        var submission = Submission.current();
        submission.ifPresent(Submission::requireUnused);
        timer.time(
                command,
                () -> commands.send(
                        command,
                        Asking.now(),
                        () -> submission.ifPresent(it -> log.add(it, status.value(), location))));
        submission.ifPresent(Submission::use);
    }
}
