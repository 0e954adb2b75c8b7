package org.tributary.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/**
 * One client's connection, kept alive. The bare connection of HttpCore costs a fraction of what a full client does, and the client's
 * CPU counts among what an operation costs.
 */
public final class Connection implements AutoCloseable {

    private static final int ANSWERS_WITHIN_MILLIS = 60_000;

    private final Target target;
    private DefaultBHttpClientConnection http;

    public Connection(Target target) throws IOException {
        this.target = target;
        this.http = open(target);
    }

    private static DefaultBHttpClientConnection open(Target target) throws IOException {
        var http = new DefaultBHttpClientConnection(Http1Config.DEFAULT);
        var socket = new Socket(target.base().getHost(), target.base().getPort());
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        socket.setSoTimeout(ANSWERS_WITHIN_MILLIS);
        http.bind(socket);
        return http;
    }

    public Answer post(Call call) throws IOException {
        var request = new BasicClassicHttpRequest("POST", call.path());
        request.addHeader("Idempotency-Key", anyKey().toString());
        request.addHeader("Content-Type", "application/json");
        var body = call.body().getBytes(UTF_8);
        request.addHeader("Content-Length", body.length);
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        return exchange(request);
    }

    public Answer get(String path) throws IOException {
        return exchange(new BasicClassicHttpRequest("GET", path));
    }

    @Override
    public void close() throws IOException {
        http.close();
    }

    private Answer exchange(ClassicHttpRequest request) throws IOException {
        request.addHeader("Host", target.base().getAuthority());
        request.addHeader("Authorization", "Bearer " + target.token());
        try {
            http.sendRequestHeader(request);
            if (request.getEntity() != null) {
                http.sendRequestEntity(request);
            }
            http.flush();
            try (var response = http.receiveResponseHeader()) {
                http.receiveResponseEntity(response);
                var location = response.getFirstHeader("Location");
                var body = response.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(response.getEntity());
                if (saysGoodbye(response)) {
                    http.close();
                    http = open(target);
                }
                return new Answer(
                        response.getCode(), location == null ? "" : location.getValue(), new String(body, UTF_8));
            }
        } catch (HttpException e) {
            throw new IOException(e);
        }
    }

    /** A server ends a connection after so many requests. */
    private static boolean saysGoodbye(ClassicHttpResponse response) {
        var connection = response.getFirstHeader("Connection");
        return connection != null && "close".equalsIgnoreCase(connection.getValue());
    }

    /** The client's own random numbers must not be what is measured. */
    private static UUID anyKey() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong());
    }
}
