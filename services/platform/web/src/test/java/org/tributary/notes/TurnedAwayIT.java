package org.tributary.notes;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.apache.catalina.session.TooManyActiveSessionsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.tributary.platform.testkit.IntegrationTest;

/** What the server itself turns away reads like everything else, and tells nothing of the server. */
@IntegrationTest
class TurnedAwayIT {

    private static final String END = "\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private final int port;
    private final WebServerApplicationContext service;

    TurnedAwayIT(@Value("${local.server.port}") int port, WebServerApplicationContext service) {
        this.port = port;
        this.service = service;
    }

    @ParameterizedTest
    @CsvSource({
        "GET /notes<Asha> HTTP/1.1, 400, invalid-request",
        "Asha, 400, invalid-request",
        "GET /notes HTTP/9.9, 505, internal",
        "'GET /notes HTTP/1.1\r\nHost: a:b:c', 400, invalid-request",
        "'GET /notes HTTP/1.1\r\nTransfer-Encoding: asha', 501, internal"
    })
    void what_is_no_request_is_answered_with_a_problem(String head, int status, String problem) {
        assertTurnedAway(head, status, problem);
    }

    @Test
    void so_are_headers_that_are_too_large() {
        assertTurnedAway("GET /notes HTTP/1.1\r\nX-Filler: " + "x".repeat(20_000), 400, "invalid-request");
    }

    @Test
    void so_is_a_crowd_of_sessions() {
        var sessions = sessions();

        assertThatThrownBy(() -> {
                    while (sessions.getActiveSessions() < 1_000_000) {
                        sessions.createSession(null);
                    }
                })
                .isInstanceOf(TooManyActiveSessionsException.class);
        assertThat(sessions.getActiveSessions()).isEqualTo(10_000);
        for (var session : sessions.findSessions()) {
            session.expire();
        }
    }

    private Manager sessions() {
        var context = (Context) ((TomcatWebServer) requireNonNull(service.getWebServer()))
                .getTomcat()
                .getHost()
                .findChildren()[0];
        return context.getManager();
    }

    private void assertTurnedAway(String head, int status, String problem) {
        try (var client = new RawClient(port).send(head + END)) {
            assertThat(client.untilItHangsUp())
                    .startsWith("HTTP/1.1 " + status)
                    .contains("Content-Type: application/problem+json", "/problems/" + problem)
                    .doesNotContainIgnoringCase("tomcat", "<html", "Asha");
        }
    }
}
