package org.tributary.local.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.regex.Pattern;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;

/** What a person's browser and the console behind it do until the person is signed in. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final String CONSOLE = "outcomes-web";
    private static final String VERIFIER = "what-only-the-console-knows-until-it-has-the-code";

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String issuer;

    Browser(String issuer) {
        this.issuer = issuer;
    }

    /** Signs in and gives the console's tokens. */
    Answer signIn(String name, String password, String redirect) throws Exception {
        var authorize = issuer + "/oauth2/authorize?response_type=code&scope=openid&state=s&client_id=" + CONSOLE
                + "&redirect_uri=" + encoded(redirect) + "&code_challenge_method=S256&code_challenge=" + challenge();
        assertThat(location(get(authorize))).endsWith("/sign-in");
        var form = CSRF.matcher(get(issuer + "/sign-in").body());
        assertThat(form.find()).as("the form").isTrue();
        var back = location(post(
                issuer + "/sign-in",
                "username=" + encoded(name) + "&password=" + encoded(password) + "&_csrf=" + encoded(form.group(1))));
        var code = CODE.matcher(location(get(back)));
        assertThat(code.find()).as("the code").isTrue();
        return asProgram(Api.at(() -> issuer), CONSOLE, "local")
                .post(
                        "/oauth2/token",
                        "grant_type=authorization_code&code=" + code.group(1) + "&redirect_uri=" + encoded(redirect)
                                + "&code_verifier=" + VERIFIER)
                .expect(200);
    }

    /** How a program shows who it is. */
    static Api asProgram(Api api, String client, String secret) {
        var credentials = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8));
        return api.with("Authorization", "Basic " + credentials)
                .with("Content-Type", "application/x-www-form-urlencoded");
    }

    private static String challenge() throws NoSuchAlgorithmException {
        var hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private HttpResponse<String> get(String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html")
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String address, String form) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow(() -> new AssertionError(response.body()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
