package org.tributary.platform.web.slice;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.platform.kernel.Rejection;
import org.tributary.platform.web.IdempotentCommands;

/** Takes commands down instead of carrying them out. */
public final class SubmittedCommands implements IdempotentCommands {

    private final List<Object> commands = new ArrayList<>();
    private @Nullable RuntimeException failure;

    /** Says no to the next command. */
    public void refuseNext(Rejection reason) {
        failNext(new RejectedException(reason));
    }

    /** Fails the next command. */
    public void failNext(RuntimeException next) {
        failure = next;
    }

    /** What was asked for last. */
    public Object last() {
        return commands.getLast();
    }

    @Override
    public <T> ResponseEntity<T> create(String location, Object command, Supplier<T> representation) {
        take(command);
        return ResponseEntity.created(URI.create(location)).body(representation.get());
    }

    @Override
    public <T> ResponseEntity<T> propose(String location, Object command, Supplier<T> representation) {
        take(command);
        return ResponseEntity.accepted().location(URI.create(location)).body(representation.get());
    }

    @Override
    public <T> ResponseEntity<T> carryOut(String location, Object command, Supplier<T> representation) {
        take(command);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LOCATION, location)
                .body(representation.get());
    }

    @Override
    public <T> ResponseEntity<T> carryOutForTheChain(String location, Object command, Supplier<T> representation) {
        return carryOut(location, command, representation);
    }

    private void take(Object command) {
        commands.add(command);
        if (failure != null) {
            var once = failure;
            failure = null;
            throw once;
        }
    }
}
