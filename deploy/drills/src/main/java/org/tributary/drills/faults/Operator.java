package org.tributary.drills.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform's operator at the services' doors. */
final class Operator implements AutoCloseable {

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);
    private static final String CLIENT = "platform:local";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final String issuerUrl;
    private @Nullable String token;

    Operator(String issuerUrl) {
        this.issuerUrl = issuerUrl;
    }

    /** What is there; empty if it is not there, or nobody answers. */
    Optional<JsonNode> get(String url) throws IOException, InterruptedException {
        return ask(request(url).GET().build());
    }

    /** What came of it; empty if it was refused, or nobody answers. */
    Optional<JsonNode> post(String url, Map<String, Object> body) throws IOException, InterruptedException {
        var content = BodyPublishers.ofString(JSON.writeValueAsString(body));
        return ask(request(url)
                .header("Content-Type", "application/json")
                .POST(content)
                .build());
    }

    @Override
    public void close() {
        http.close();
    }

    private Optional<JsonNode> ask(HttpRequest request) throws InterruptedException {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(JSON.readTree(answer.body())) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private HttpRequest.Builder request(String url) throws IOException, InterruptedException {
        if (token == null) {
            token = signIn();
        }
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(ANSWERS_WITHIN)
                .header("Authorization", "Bearer " + token);
    }

    private String signIn() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(issuerUrl + "/oauth2/token"))
                .timeout(ANSWERS_WITHIN)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(CLIENT.getBytes(UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("The sign-in answered " + answer.statusCode());
        }
        return JSON.readTree(answer.body()).path("access_token").asString();
    }
}
