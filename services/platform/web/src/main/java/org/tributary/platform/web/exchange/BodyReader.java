package org.tributary.platform.web.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.tributary.platform.web.signin.Callers;

/** The reading of one body. While it is more than small, it holds one of the few places for such. */
final class BodyReader implements AutoCloseable {

    /** What every waiting request may have in memory: larger than what nearly all commands say. */
    private static final int SMALL = 16 << 10;

    private final HttpServletRequest request;
    private final long limit;
    private final long deadline;
    private final ConcurrencyLimit large;
    private final String caller;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private boolean holdsPlace;

    BodyReader(HttpServletRequest request, ExchangeSettings settings, ConcurrencyLimit large) {
        this.request = request;
        this.limit = settings.maxBody().toBytes();
        this.deadline = System.nanoTime() + settings.bodyWithin().toNanos();
        this.large = large;
        this.caller = Callers.nameOf(request);
    }

    /** How the reading ended. */
    enum End {
        WHOLE,
        TOO_LARGE,
        TOO_SLOW,
        NO_ROOM
    }

    End readAll() throws IOException {
        if (request.getContentLengthLong() > limit) {
            return End.TOO_LARGE;
        }
        try {
            return readWhatComes();
        } catch (IOException e) {
            if (e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException) {
                return End.TOO_SLOW;
            }
            throw e;
        }
    }

    byte[] bytes() {
        return read.toByteArray();
    }

    @Override
    public void close() {
        if (holdsPlace) {
            large.giveBack(caller);
        }
    }

    private End readWhatComes() throws IOException {
        var body = request.getInputStream();
        var piece = new byte[SMALL];
        for (var length = body.read(piece); length >= 0; length = body.read(piece)) {
            if (read.size() + length > limit) {
                return End.TOO_LARGE;
            }
            if (System.nanoTime() - deadline > 0) {
                return End.TOO_SLOW;
            }
            if (read.size() + length > SMALL && !hasPlace()) {
                return End.NO_ROOM;
            }
            read.write(piece, 0, length);
        }
        return End.WHOLE;
    }

    private boolean hasPlace() {
        if (!holdsPlace) {
            holdsPlace = large.take(caller);
        }
        return holdsPlace;
    }
}
