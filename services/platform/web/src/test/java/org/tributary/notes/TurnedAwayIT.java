package org.tributary.notes;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.apache.catalina.session.TooManyActiveSessionsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;

/** What the server itself turns away reads like everything else, and tells nothing of the server. */
@IntegrationTest
@TestPropertySource(properties = "logging.level.org.apache=INFO")
@ExtendWith(OutputCaptureExtension.class)
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
        "GET /notes HTTP/9.9, 505, unsupported-protocol",
        "GET /notes HTTP/2.0, 505, unsupported-protocol",
        "'GET /notes HTTP/1.1\r\nHost: a:b:c', 400, invalid-request",
        "'GET /notes HTTP/1.1\r\nTransfer-Encoding: asha', 501, unsupported-protocol",
        "'POST /notes HTTP/1.1\r\nContent-Length: -1', 400, invalid-request",
        "'POST /notes HTTP/1.1\r\nExpect: asha', 417, invalid-request",
        "TRACE /notes HTTP/1.1, 405, method-not-allowed",
        "FOO /notes HTTP/1.1, 400, invalid-request",
        "GET /notes/%00 HTTP/1.1, 400, invalid-request",
        "GET /notes/%zz HTTP/1.1, 400, invalid-request",
        "GET /notes/%2e%2e/a HTTP/1.1, 400, invalid-request",
        "GET /notes/a%2fb HTTP/1.1, 400, invalid-request",
        "GET /notes/a;b=c HTTP/1.1, 400, invalid-request",
        "GET /notes/%ff HTTP/1.1, 400, invalid-request",
        "'GET /notes?on=%zz HTTP/1.1', 400, invalid-request",
        "'GET /notes?%00=%ff HTTP/1.1', 400, invalid-request",
        "'GET /notes HTTP/1.1\r\nAccept: x', 406, not-acceptable",
        "'GET /notes HTTP/1.1\r\nAccept: application/yaml', 406, not-acceptable",
        "'GET /notes?on=2026-03-02&colour HTTP/1.1', 400, invalid-request",
        "'GET /notes?on=2026-03-02&after HTTP/1.1', 400, invalid-request",
        "'POST /notes HTTP/1.1\r\nContent-Type: */*\r\nContent-Length: 0', 415, unsupported-media-type",
        "'POST /notes HTTP/1.1\r\nContent-Type: x\r\nContent-Length: 0', 415, unsupported-media-type",
        "'PATCH /notes HTTP/1.1', 405, method-not-allowed"
    })
    void what_is_no_request_is_answered_with_a_problem(String head, int status, String problem, CapturedOutput log) {
        assertTurnedAway(head, status, problem);
        assertThat(log).doesNotContain("Asha", "\tat ");
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
        var signedIn = "\r\nAuthorization: Bearer " + TestTokens.of("front-desk");
        try (var client = new RawClient(port).send(head + (head.contains(" HTTP/1.1") ? signedIn : "") + END)) {
            assertThat(client.untilItHangsUp())
                    .startsWith("HTTP/1.1 " + status)
                    .contains("Content-Type: application/problem+json", "/problems/" + problem, "\"status\":" + status)
                    .doesNotContainIgnoringCase("tomcat", "<html", "Asha");
        }
    }
}
