package org.tributary.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tributary.platform.testkit.Api.json;

import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.tributary.events.ClinicId;

class ApiTest {

    private final Api issuer = Api.at(TestTokens::issuer);

    @Test
    void what_is_answered_can_be_read_and_asked_about() {
        var answer = issuer.get("/.well-known/openid-configuration").expect(200);
        assertThat(answer.text("/issuer")).isEqualTo(TestTokens.issuer());
        assertThatThrownBy(() -> answer.expect(201)).hasMessageContaining("issuer");
        assertThatThrownBy(() -> answer.text("/nothing")).hasMessageContaining("nothing at /nothing");
    }

    @Test
    void a_body_is_written_in_the_order_given() {
        assertThat(json("b", 1, "a", "x").keySet()).containsExactly("b", "a");
    }

    @Test
    void a_token_says_who_asks_and_where_and_stands_the_check_of_a_service() throws Exception {
        var clinic = ClinicId.next();
        var token = TestTokens.caller("therapist").at(clinic).named("asha").token();
        NimbusJwtDecoder check = JwtDecoders.fromIssuerLocation(TestTokens.issuer());
        check.setJwtValidator(JwtValidators.createDefaultWithValidators(List.of(new JwtTypeValidator("at+jwt"))));
        var checked = check.decode(token);

        assertThat(checked.getSubject()).isEqualTo("asha");
        assertThat(checked.getAudience()).containsExactly("tributary");
        assertThat(checked.getClaimAsString("client_id")).isEqualTo("therapist");
        assertThat(checked.getClaimAsStringList("roles")).containsExactly("therapist");
        assertThat(checked.getClaimAsStringList("clinics")).containsExactly(clinic.toString());
        var everywhere = SignedJWT.parse(TestTokens.of("front-desk")).getJWTClaimsSet();
        assertThat(everywhere.getClaim("clinics")).isEqualTo("*");
    }
}
