package org.tributary.local.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.tributary.platform.embedded.Ports;
import org.tributary.platform.testkit.Answer;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.TestDatabase;

/** Partners' systems sign in by an assertion that their own key has signed, as SMART Backend Services say. */
@TestInstance(Lifecycle.PER_CLASS)
class PartnerSystemsIT {

    private static final String SCOPES = "system/ServiceRequest.cr system/Task.rs";
    private static final String BY_ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path folder;

    private final int port = Ports.free();
    private final String issuer = "http://localhost:" + port;
    private final TestDatabase database = TestDatabase.empty();
    private final RSAKey ours = new RSAKeyGenerator(2048).keyID("ours").generate();
    private final ECKey curve = new ECKeyGenerator(Curve.P_384).keyID("curve").generate();
    private final RSAKey strangers = new RSAKeyGenerator(2048).keyID("ours").generate();
    private final List<ConfigurableApplicationContext> running = new ArrayList<>();

    PartnerSystemsIT() throws Exception {}

    @BeforeAll
    void start() throws Exception {
        Files.writeString(folder.resolve("b.jwks.json"), new JWKSet(List.of(ours, curve)).toString(true));
        run(port);
    }

    @AfterAll
    void stop() {
        running.forEach(ConfigurableApplicationContext::close);
        running.clear();
    }

    @Test
    void a_system_is_given_a_token_for_what_it_asked_to_do() throws Exception {
        var token = ask(signed(_ -> {}), SCOPES).expect(200);

        var claims = SignedJWT.parse(token.text("/access_token")).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("partner-b");
        assertThat(claims.getStringListClaim("roles")).containsExactly("partner");
        assertThat(claims.getStringListClaim("scope")).containsExactlyInAnyOrder(SCOPES.split(" "));
        assertThat(token.text("/token_type")).isEqualTo("Bearer");
        assertThat(token.text("/scope").split(" ")).containsExactlyInAnyOrder(SCOPES.split(" "));
    }

    @Test
    void a_key_on_a_curve_will_do() throws Exception {
        ask(signed(new JWSHeader.Builder(JWSAlgorithm.ES384).keyID("curve"), new ECDSASigner(curve), _ -> {}), SCOPES)
                .expect(200);
    }

    @Test
    void the_key_to_try_with_is_published_without_its_secret_and_works() throws Exception {
        var token = new SystemSignIn(issuer, folder).tokenOf("partner-a", SCOPES);

        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getSubject()).isEqualTo("partner-a");
        var published = Api.at(port).get("/demo-keys/partner-a.jwks.json").expect(200);
        assertThat(JWKSet.parse(published.text()).getKeys())
                .hasSize(1)
                .allSatisfy(key -> assertThat(key.isPrivate()).isFalse());
        Api.at(port).get("/demo-keys/front-desk.jwks.json").expect(302);
    }

    @Test
    void an_assertion_works_once_at_whichever_instance_and_after_a_restart() throws Exception {
        var assertion = signed(_ -> {});
        ask(assertion, SCOPES).expect(200);

        refused(ask(assertion, SCOPES));
        var second = Ports.free();
        run(second);
        refused(ask(Api.at(second), assertion, SCOPES));
        stop();
        run(port);
        refused(ask(assertion, SCOPES));
        ask(signed(_ -> {}), SCOPES).expect(200);
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(
                spoilt("nobody's", claims -> claims.issuer(null)),
                spoilt("another's", claims -> claims.issuer("partner-a")),
                spoilt("about nobody", claims -> claims.subject(null)),
                spoilt("about another", claims -> claims.subject("partner-a")),
                spoilt("for nobody", claims -> claims.audience((String) null)),
                spoilt("for another sign-in", claims -> claims.audience("https://elsewhere.example/token")),
                spoilt("without an end", claims -> claims.expirationTime(null)),
                spoilt("over", claims -> claims.expirationTime(in(Duration.ofMinutes(-1)))),
                spoilt("for too long", claims -> claims.expirationTime(in(Duration.ofMinutes(6)))),
                spoilt("not yet", claims -> claims.notBeforeTime(in(Duration.ofMinutes(2)))),
                spoilt("of tomorrow", claims -> claims.issueTime(in(Duration.ofDays(1)))),
                spoilt("without a number", claims -> claims.jwtID(null)),
                spoilt("of a blank number", claims -> claims.jwtID(" ")),
                spoilt("of an endless number", claims -> claims.jwtID("1".repeat(300))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoilt")
    void an_assertion_that_says_something_else_is_refused(String how, Consumer<JWTClaimsSet.Builder> spoil)
            throws Exception {
        refused(ask(signed(spoil), SCOPES));
    }

    @Test
    void an_assertion_that_is_signed_otherwise_is_refused() throws Exception {
        var rs384 = new JWSHeader.Builder(JWSAlgorithm.RS384).keyID("ours");
        var withOurs = new RSASSASigner(ours);
        refused(ask(new PlainJWT(claims(_ -> {})).serialize(), SCOPES));
        refused(ask(signed(rs384, new RSASSASigner(strangers), _ -> {}), SCOPES));
        refused(ask(signed(new JWSHeader.Builder(JWSAlgorithm.RS384).keyID("lost"), withOurs, _ -> {}), SCOPES));
        refused(ask(signed(new JWSHeader.Builder(JWSAlgorithm.RS384), withOurs, _ -> {}), SCOPES));
        refused(ask(signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("ours"), withOurs, _ -> {}), SCOPES));
        refused(ask(
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.HS384).keyID("ours"),
                        new MACSigner(ours.toPublicJWK().toJSONString()),
                        _ -> {}),
                SCOPES));
        refused(ask(signed(rs384.type(new JOSEObjectType("at+jwt")), withOurs, _ -> {}), SCOPES));
        refused(ask("not.a.token", SCOPES));
        refused(ask(tampered(signed(_ -> {})), SCOPES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "system/Patient.rs",
                "system/*.cruds",
                "system/ServiceRequest.d",
                "system/ServiceRequest.rc",
                "system/ServiceRequest.",
                "user/ServiceRequest.cr",
                "system/ServiceRequest.cr everything"
            })
    void nobody_may_ask_for_more(String scopes) throws Exception {
        assertThat(ask(signed(_ -> {}), scopes).expect(400).text("/error")).isEqualTo("invalid_scope");
    }

    private static Arguments spoilt(String how, Consumer<JWTClaimsSet.Builder> spoil) {
        return Arguments.of(how, spoil);
    }

    private static void refused(Answer answer) {
        assertThat(answer.expect(401).text("/error")).isEqualTo("invalid_client");
        assertThat(answer.text()).doesNotContain("access_token");
    }

    private Answer ask(String assertion, String scopes) {
        return ask(Api.at(port), assertion, scopes);
    }

    private static Answer ask(Api signIn, String assertion, String scopes) {
        return signIn.with("Content-Type", "application/x-www-form-urlencoded")
                .post(
                        "/oauth2/token",
                        "grant_type=client_credentials&scope=" + URLEncoder.encode(scopes, UTF_8)
                                + "&client_assertion_type=" + URLEncoder.encode(BY_ASSERTION, UTF_8)
                                + "&client_assertion=" + assertion);
    }

    private String signed(Consumer<JWTClaimsSet.Builder> spoil) throws Exception {
        return signed(new JWSHeader.Builder(JWSAlgorithm.RS384).keyID("ours"), new RSASSASigner(ours), spoil);
    }

    private String signed(JWSHeader.Builder header, JWSSigner signer, Consumer<JWTClaimsSet.Builder> spoil)
            throws Exception {
        var assertion = new SignedJWT(header.build(), claims(spoil));
        assertion.sign(signer);
        return assertion.serialize();
    }

    private JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> spoil) {
        var claims = new JWTClaimsSet.Builder()
                .issuer("partner-b")
                .subject("partner-b")
                .audience(issuer + "/oauth2/token")
                .expirationTime(in(Duration.ofMinutes(5)))
                .jwtID(UUID.randomUUID().toString());
        spoil.accept(claims);
        return claims.build();
    }

    private static String tampered(String assertion) {
        var signature = assertion.lastIndexOf('.') + 1;
        return assertion.substring(0, signature) + new StringBuilder(assertion.substring(signature)).reverse();
    }

    private static Date in(Duration time) {
        return Date.from(Clock.systemUTC().instant().plus(time));
    }

    private void run(int listening) {
        running.add(new SpringApplicationBuilder(SignIn.class)
                .properties(Map.of(
                        "PORT",
                        listening,
                        "ISSUER_URI",
                        issuer,
                        "SIGN_IN_FOLDER",
                        folder.toString(),
                        "PARTNER_B_KEYS",
                        folder.resolve("b.jwks.json").toUri().toString(),
                        "DATABASE_URL",
                        database.url(),
                        "DATABASE_USER",
                        TestDatabase.OWNER,
                        "DATABASE_PASSWORD",
                        TestDatabase.PASSWORD))
                .run());
    }
}
