package org.tributary.local.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.tributary.platform.embedded.Ports;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;

@TestInstance(Lifecycle.PER_CLASS)
class SignInTest {

    private static final String CONSOLE = "http://localhost:8080/login/oauth2/code/outcomes-web";
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
        var decoder = (NimbusJwtDecoder) JwtDecoders.fromIssuerLocation(issuer);
        decoder.setJwtValidator(new JwtTypeValidator("at+jwt"));
        assertThat(decoder.decode(token).getSubject()).isEqualTo("front-desk");
    }

    @Test
    void the_key_is_for_its_owners_eyes_only() throws Exception {
        assertThat(Files.getPosixFilePermissions(folder.resolve("signing-key.json")))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    @Test
    void a_token_to_act_with_says_so_and_whom_it_is_for() throws Exception {
        var token = SignedJWT.parse(ask("front-desk", "local", "").expect(200).text("/access_token"));

        assertThat(token.getHeader().getType()).hasToString("at+jwt");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("tributary");
    }

    @Test
    void a_person_signs_in_by_the_form_and_is_known_to_the_console() throws Exception {
        var tokens = new Browser(issuer).signIn("operator@demo", "local", CONSOLE);

        var person = userInfo(tokens);
        assertThat(person.text("/sub")).isEqualTo("operator@demo");
        assertThat(person.text("/roles/0")).isEqualTo("operator");
        assertThat(person.text("/clinics")).isEqualTo("*");
    }

    @Test
    void an_id_token_tells_who_signed_in_and_not_what_they_may_do() throws Exception {
        var token = SignedJWT.parse(
                new Browser(issuer).signIn("operator@demo", "local", CONSOLE).text("/id_token"));

        assertThat(token.getHeader().getType()).isNull();
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("operator@demo");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("outcomes-web");
        assertThat(token.getJWTClaimsSet().getClaims()).doesNotContainKeys("roles", "clinics", "client_id");
    }

    @Test
    void the_manager_has_the_clinic_that_was_opened_for_them() throws Exception {
        Files.deleteIfExists(folder.resolve("manager-clinic"));
        assertThat(userInfo(new Browser(issuer).signIn("manager@demo", "local", CONSOLE))
                        .json()
                        .path("clinics"))
                .isEmpty();
        new ManagersClinic(folder).is(NORTH);
        assertThat(userInfo(new Browser(issuer).signIn("manager@demo", "local", CONSOLE))
                        .text("/clinics/0"))
                .isEqualTo(NORTH);
    }

    @ParameterizedTest
    @CsvSource({
        "desk@demo,front-desk",
        "desk2@demo,front-desk",
        "therapist@demo,therapist",
        "lead@demo,clinical-lead",
        "admin@demo,chain-admin",
        "admin2@demo,chain-admin"
    })
    void a_person_is_given_a_token_in_a_terminal_and_is_no_program(String person, String role) throws Exception {
        var claims = claimsOf(new PersonSignIn(issuer).tokenOf(person).orElseThrow());

        assertThat(claims.getSubject()).isEqualTo(person);
        assertThat(claims.getClaim("client_id")).isEqualTo("command-line");
        assertThat(claims.getStringListClaim("roles")).containsExactly(role);
        assertThat(claims.getClaim("clinics")).isEqualTo("*");
    }

    @Test
    void the_manager_manages_a_clinic_and_sees_its_figures() throws Exception {
        new ManagersClinic(folder).is(NORTH);
        var claims = claimsOf(new PersonSignIn(issuer).tokenOf("manager@demo").orElseThrow());

        assertThat(claims.getStringListClaim("roles")).containsExactly("operator", "clinic-manager");
        assertThat(claims.getStringListClaim("clinics")).containsExactly(NORTH);
    }

    @Test
    void the_clinical_lead_answers_by_name_and_registration() throws Exception {
        var lead = claimsOf(new PersonSignIn(issuer).tokenOf("lead@demo").orElseThrow());

        assertThat(lead.getClaim("name")).isEqualTo("Lena Brandt");
        assertThat(lead.getClaim("registration")).isEqualTo("BIG 4711");
        assertThat(claimsOf(new PersonSignIn(issuer).tokenOf("desk@demo").orElseThrow())
                        .getClaims())
                .doesNotContainKeys("name", "registration");
    }

    @Test
    void nobody_is_given_no_token() throws Exception {
        assertThat(new PersonSignIn(issuer).tokenOf("nobody@demo")).isEmpty();
    }

    private Answer userInfo(Answer tokens) {
        return Api.at(port).as(tokens.text("/access_token")).get("/userinfo").expect(200);
    }

    private Answer ask(String client, String secret, String scope) {
        var body = "grant_type=client_credentials" + (scope.isEmpty() ? "" : "&scope=" + scope.replace(" ", "%20"));
        return Browser.asProgram(Api.at(port), client, secret).post("/oauth2/token", body);
    }

    private static JWTClaimsSet claimsOf(String token) throws Exception {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }
}
