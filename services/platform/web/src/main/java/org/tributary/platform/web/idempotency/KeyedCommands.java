package org.tributary.platform.web.idempotency;

import java.net.URI;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.tributary.platform.eventstore.TransactionHooks;
import org.tributary.platform.eventstore.TransactionalCommands;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.platform.web.exchange.Tagging;
import org.tributary.platform.web.positions.ConsistencyToken;

/** Sends a request's command, judges its precondition and notes its answer, in one transaction. */
final class KeyedCommands implements IdempotentCommands {

    private final TransactionalCommands commands;
    private final IdempotencyStore log;
    private final CommandTimer timer;
    private final Tagging tags;
    private final String service;

    KeyedCommands(
            TransactionalCommands commands, IdempotencyStore log, CommandTimer timer, Tagging tags, String service) {
        this.commands = commands;
        this.log = log;
        this.timer = timer;
        this.tags = tags;
        this.service = service;
    }

    @Override
    public <T> ResponseEntity<T> create(String location, Object command, Supplier<T> representation) {
        var position = submit(command, HttpStatus.CREATED, location, () -> {});
        return ResponseEntity.created(URI.create(location)).headers(position).body(representation.get());
    }

    @Override
    public <T> ResponseEntity<T> propose(String location, Object command, Supplier<T> representation) {
        var position = submit(command, HttpStatus.ACCEPTED, location, () -> {});
        return ResponseEntity.accepted()
                .location(URI.create(location))
                .headers(position)
                .body(representation.get());
    }

    @Override
    public <T> ResponseEntity<T> carryOut(String location, Object command, Supplier<T> representation) {
        // whoever may not see it is not told what the rules would say
        Objects.requireNonNull(representation.get(), "There is something to be seen");
        return carryOutForTheChain(location, command, representation);
    }

    @Override
    public <T> ResponseEntity<T> carryOutForTheChain(String location, Object command, Supplier<T> representation) {
        var precondition = Precondition.current();
        var position = submit(
                command,
                HttpStatus.OK,
                location,
                () -> precondition.ifPresent(it -> it.require(tags.tagOf(representation.get()))));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LOCATION, location)
                .headers(position)
                .body(representation.get());
    }

    /** Gives the header that says where the last fact stands, if anything happened. */
    private HttpHeaders submit(Object command, HttpStatus status, String location, Runnable precondition) {
        var submission = KeyedRequest.current();
        submission.ifPresent(KeyedRequest::requireUnused);
        var request = new TransactionHooks() {
            @Override
            public void first() {
                submission.ifPresent(it -> log.add(it, status.value(), location));
            }

            @Override
            public void onceDecided() {
                precondition.run();
            }
        };
        var last = timer.time(command, () -> commands.send(command, RequestMetadata.now(), request));
        submission.ifPresent(KeyedRequest::use);
        var headers = new HttpHeaders();
        last.map(it -> new ConsistencyToken(service, it.key(), it.position()))
                .ifPresent(it -> headers.set(ConsistencyToken.HEADER, it.toString()));
        return headers;
    }
}
