package org.tributary.fuzz.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.message.MessageSupport;
import org.apache.hc.core5.io.CloseMode;
import org.tributary.platform.conformance.Exchange;

/** Sends one request after the other, as they are written, over a connection that is kept to each service. */
public final class Wire implements AutoCloseable {

    /** Nobody waits longer: an answer that takes so long is as good as none. */
    private static final Duration GIVES_UP_AFTER = Duration.ofSeconds(30);

    private static final String STREAM = "text/event-stream";

    private final Tokens tokens;
    private final Map<Service, DefaultBHttpClientConnection> connections = new HashMap<>();

    /** With these tokens. */
    public Wire(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Sends it; once more over another connection if the server ended the one that was kept. */
    public Answered send(Service service, Request request) throws IOException {
        var kept = connections.containsKey(service);
        try {
            return exchange(service, request);
        } catch (IOException e) {
            drop(service);
            if (!kept) {
                throw e;
            }
            return exchange(service, request);
        }
    }

    private Answered exchange(Service service, Request request) throws IOException {
        var http = connection(service);
        var sent = message(service, request);
        var begun = System.nanoTime();
        try {
            http.sendRequestHeader(sent);
            if (sent.getEntity() != null) {
                http.sendRequestEntity(sent);
            }
            http.flush();
            try (var response = http.receiveResponseHeader()) {
                var headers = headersOf(response);
                var body = bodyOf(http, request, response);
                var took = Duration.ofNanos(System.nanoTime() - begun);
                var exchange = new Exchange(request.method(), request.target(), response.getCode(), headers, body);
                if (isOver(exchange)) {
                    drop(service);
                }
                return new Answered(exchange, took);
            }
        } catch (HttpException e) {
            throw new IOException(e);
        }
    }

    private BasicClassicHttpRequest message(Service service, Request request) throws IOException {
        var message = new BasicClassicHttpRequest(request.method(), request.target());
        message.addHeader("Host", service.base().getAuthority());
        if (!request.client().isEmpty()) {
            message.addHeader("Authorization", "Bearer " + tokens.of(request.client()));
        }
        request.headers().forEach(header -> message.addHeader(header.name(), header.value()));
        var body = request.body();
        if (body != null) {
            var bytes = body.getBytes(UTF_8);
            message.addHeader("Content-Length", bytes.length);
            message.setEntity(new ByteArrayEntity(bytes, null));
        } else if (request.method().equals("POST")) {
            message.addHeader("Content-Length", 0);
        }
        return message;
    }

    /** A stream has no end that one could wait for. */
    private static String bodyOf(DefaultBHttpClientConnection http, Request request, ClassicHttpResponse response)
            throws HttpException, IOException {
        var type = response.getFirstHeader("Content-Type");
        if (!MessageSupport.canResponseHaveBody(request.method(), response)
                || (type != null && type.getValue().startsWith(STREAM))) {
            return "";
        }
        http.receiveResponseEntity(response);
        return response.getEntity() == null ? "" : new String(EntityUtils.toByteArray(response.getEntity()), UTF_8);
    }

    private static Map<String, List<String>> headersOf(ClassicHttpResponse response) {
        var headers = new HashMap<String, List<String>>();
        for (var header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName(), _ -> new ArrayList<>()).add(header.getValue());
        }
        return headers;
    }

    private static boolean isOver(Exchange exchange) {
        return exchange.header("Connection").filter("close"::equalsIgnoreCase).isPresent()
                || exchange.header("Content-Type")
                        .filter(type -> type.startsWith(STREAM))
                        .isPresent();
    }

    private DefaultBHttpClientConnection connection(Service service) throws IOException {
        var known = connections.get(service);
        if (known != null && known.isOpen()) {
            return known;
        }
        var http = new DefaultBHttpClientConnection(Http1Config.DEFAULT);
        var socket = new Socket(service.base().getHost(), service.base().getPort());
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        socket.setSoTimeout((int) GIVES_UP_AFTER.toMillis());
        http.bind(socket);
        connections.put(service, http);
        return http;
    }

    private void drop(Service service) throws IOException {
        try (var http = connections.remove(service)) {
            if (http != null) {
                http.close(CloseMode.IMMEDIATE);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (var service : List.copyOf(connections.keySet())) {
            drop(service);
        }
    }
}
