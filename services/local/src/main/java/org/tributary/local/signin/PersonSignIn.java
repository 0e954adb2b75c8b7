package org.tributary.local.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Signs a person in as a browser would, for a token to act with: authorization code with PKCE (RFC 7636). */
public final class PersonSignIn {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String verifier =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 96).generateKey();
    private final String issuer;

    /** At the sign-in of this address. */
    public PersonSignIn(String issuer) {
        this.issuer = issuer;
    }

    /** The person's access token; none if there is no such person. */
    public Optional<String> tokenOf(String person) throws IOException, InterruptedException {
        get(issuer + "/oauth2/authorize?response_type=code&scope=openid&client_id=" + Programs.COMMAND_LINE
                + "&redirect_uri=" + encoded(Programs.COMMAND_LINE_REDIRECT)
                + "&code_challenge_method=S256&code_challenge=" + challenge());
        var form = found(CSRF, get(issuer + "/sign-in").body()).orElseThrow(() -> new IOException("There is no form"));
        var back = location(post(
                "/sign-in",
                "username=" + encoded(person) + "&password=" + Programs.SECRET + "&_csrf=" + encoded(form)));
        if (!back.startsWith(issuer + "/oauth2/authorize")) {
            return Optional.empty();
        }
        var code = found(CODE, location(get(back))).orElseThrow(() -> new IOException("There is no code"));
        var tokens = post(
                "/oauth2/token",
                "grant_type=authorization_code&client_id=" + Programs.COMMAND_LINE + "&code=" + code + "&redirect_uri="
                        + encoded(Programs.COMMAND_LINE_REDIRECT) + "&code_verifier=" + verifier);
        return Optional.of(JSON.readTree(tokens.body()).path("access_token").asString());
    }

    private String challenge() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new LinkageError("Every Java has SHA-256", e);
        }
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html"));
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(issuer + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> response) throws IOException {
        return response.headers().firstValue("Location").orElseThrow(() -> new IOException("It led nowhere"));
    }

    private static Optional<String> found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
