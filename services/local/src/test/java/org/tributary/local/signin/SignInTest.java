package org.tributary.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.tributary.platform.embedded.Ports;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;

@TestInstance(Lifecycle.PER_CLASS)
class SignInTest {

    private static final String NORTH = "0199c2f0-0000-7000-8000-000000000001";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path folder;

    private final int port = Ports.free();
    private final String issuer = "http://localhost:" + port;

    @SuppressWarnings("NullAway.Init") // set before the tests
    private ConfigurableApplicationContext signIn;

    @BeforeAll
    void start() {
        signIn = new SpringApplicationBuilder(SignIn.class)
                .properties(Map.of(
                        "PORT", port,
                        "ISSUER_URI", issuer,
                        "SIGN_IN_FOLDER", folder.toString()))
                .run();
    }

    @AfterAll
    void stop() {
        signIn.close();
    }

    @ParameterizedTest
    @CsvSource({
        "chain-admin,chain-admin",
        "front-desk,front-desk",
        "therapist,therapist",
        "operator,operator",
        "auditor,auditor",
        "platform,platform",
        "partner-a,partner",
        "partner-b,partner"
    })
    void a_program_acts_in_its_role_at_every_clinic(String client, String role) throws Exception {
        var claims = claimsOf(ask(client, "local", "").expect(200).text("/access_token"));

        assertThat(claims.getSubject()).isEqualTo(client);
        assertThat(claims.getClaim("client_id")).isEqualTo(client);
        assertThat(claims.getStringListClaim("roles")).containsExactly(role);
        assertThat(claims.getClaim("clinics")).isEqualTo("*");
        assertThat(claims.getIssuer()).isEqualTo(issuer);
    }

    @ParameterizedTest
    @CsvSource({"front-desk-of,front-desk", "therapist-of,therapist", "operator-of,operator"})
    void a_program_of_a_clinic_acts_at_the_clinic_it_names(String client, String role) throws Exception {
        var claims =
                claimsOf(ask(client, "local", "clinic:" + NORTH).expect(200).text("/access_token"));

        assertThat(claims.getStringListClaim("roles")).containsExactly(role);
        assertThat(claims.getStringListClaim("clinics")).containsExactly(NORTH);
    }

    @ParameterizedTest
    @CsvSource({
        "front-desk-of,''",
        "front-desk-of,clinic:*",
        "front-desk-of,everything",
        "front-desk-of,clinic:0199c2f0-0000-7000-8000-000000000001 everything",
        "front-desk,clinic:0199c2f0-0000-7000-8000-000000000001"
    })
    void another_scope_is_refused(String client, String scope) {
        assertThat(ask(client, "local", scope).expect(400).text("/error")).isEqualTo("invalid_scope");
    }

    @Test
    void a_wrong_secret_is_refused() {
        assertThat(ask("front-desk", "guess", "").expect(401).text("/error")).isEqualTo("invalid_client");
    }

    @Test
    void a_token_outlives_a_restart() {
        var token = ask("front-desk", "local", "").expect(200).text("/access_token");
        stop();
        start();
        assertThat(JwtDecoders.fromIssuerLocation(issuer).decode(token).getSubject())
                .isEqualTo("front-desk");
    }

    @Test
    void the_key_is_for_its_owners_eyes_only() throws Exception {
        assertThat(Files.getPosixFilePermissions(folder.resolve("signing-key.json")))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    @Test
    void a_person_signs_in_by_the_form_and_is_known_to_the_console() throws Exception {
        var browser = new Browser(issuer);
        var claims = claimsOf(
                browser.signIn("operator@demo", "local", "http://localhost:8080/login/oauth2/code/outcomes-web"));

        assertThat(claims.getSubject()).isEqualTo("operator@demo");
        assertThat(claims.getStringListClaim("roles")).containsExactly("operator");
        assertThat(claims.getClaim("clinics")).isEqualTo("*");
    }

    @Test
    void the_manager_has_the_clinic_that_was_opened_for_them() throws Exception {
        Files.deleteIfExists(folder.resolve("manager-clinic"));
        var redirect = "http://localhost:8080/login/oauth2/code/outcomes-web";
        assertThat(claimsOf(new Browser(issuer).signIn("manager@demo", "local", redirect))
                        .getStringListClaim("clinics"))
                .isEmpty();
        new ManagersClinic(folder).is(NORTH);
        assertThat(claimsOf(new Browser(issuer).signIn("manager@demo", "local", redirect))
                        .getStringListClaim("clinics"))
                .isEqualTo(List.of(NORTH));
    }

    private Answer ask(String client, String secret, String scope) {
        var body = "grant_type=client_credentials" + (scope.isEmpty() ? "" : "&scope=" + scope.replace(" ", "%20"));
        return Browser.asProgram(Api.at(port), client, secret).post("/oauth2/token", body);
    }

    private static JWTClaimsSet claimsOf(String token) throws Exception {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }
}
