package org.tributary.notes;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import org.tributary.platform.testkit.TestTokens;

/** A caller who sends what no client library would, and as slowly as it likes. */
final class RawClient implements AutoCloseable {

    private final Socket socket;

    RawClient(int port) {
        try {
            socket = new Socket("localhost", port);
            socket.setSoTimeout(60_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins a signed-in request whose body is so long. */
    RawClient beginPost(String path, int length) {
        return send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + TestTokens.of("front-desk") + "\r\nContent-Type: application/json\r\nContent-Length: " + length
                + "\r\n\r\n");
    }

    RawClient send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(UTF_8));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether an answer has begun to come. */
    boolean isAnswered() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that comes until the server hangs up. */
    String untilItHangsUp() {
        try {
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line of what comes. */
    String statusLine() {
        try {
            var line = new StringBuilder();
            var in = socket.getInputStream();
            for (var next = in.read(); next >= 0 && next != '\r'; next = in.read()) {
                line.append(new String(new byte[] {(byte) next}, US_ASCII));
            }
            return line.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
