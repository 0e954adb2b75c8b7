package org.tributary.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of the system's own sign-in, fresh each time: a run may outlast one. */
public final class Tokens implements AutoCloseable {

    private static final String SECRET = "local";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String issuer;

    public Tokens(String issuer) {
        this.issuer = issuer;
    }

    /** Of the program that acts in this role. */
    public String of(String client) throws IOException, InterruptedException {
        var credentials = Base64.getEncoder().encodeToString((client + ":" + SECRET).getBytes(UTF_8));
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("The sign-in gave " + client + " no token but " + answer.statusCode());
        }
        return JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
    }

    @Override
    public void close() {
        http.close();
    }
}
