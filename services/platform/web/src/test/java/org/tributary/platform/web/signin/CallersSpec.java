package org.tributary.platform.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.tributary.events.ClinicId;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.ClinicScope;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.Role;

class CallersSpec {

    private static final ClinicId NORTH = ClinicId.of("00000000-0000-7000-8000-0000000000a1");
    private static final ClinicId SOUTH = ClinicId.of("00000000-0000-7000-8000-0000000000a2");

    @Test
    void a_token_says_who_asks() {
        var caller = caller(Map.of(
                "sub",
                "dana",
                "client_id",
                "desk-app",
                "roles",
                List.of("front-desk", "therapist"),
                "clinics",
                List.of(NORTH.toString())));

        assertThat(caller)
                .isEqualTo(new Caller(
                        "dana",
                        "desk-app",
                        Set.of(Role.FRONT_DESK, Role.THERAPIST),
                        new ClinicScope.Only(Set.of(NORTH))));
        assertThat(caller.has(Role.FRONT_DESK)).isTrue();
        assertThat(caller.has(Role.AUDITOR)).isFalse();
    }

    @Test
    void at_a_clinic_of_theirs_they_see_things_and_at_no_other() {
        var caller = caller(Map.of("sub", "dana", "clinics", List.of(NORTH.toString())));

        caller.requireClinic(NORTH);
        assertThat(caller.sees(SOUTH)).isFalse();
        assertThatThrownBy(() -> caller.requireClinic(SOUTH)).isInstanceOf(NotFound.class);
        assertThat(caller.clinics().forSql()).containsExactly(NORTH.value());
    }

    @Test
    void a_star_is_every_clinic() {
        var chain = caller(Map.of("sub", "dana", "clinics", "*"));

        assertThat(chain.sees(NORTH)).isTrue();
        assertThat(chain.clinics().forSql()).isNull();
        assertThat(caller(Map.of("sub", "dana", "clinics", List.of("*")))).isEqualTo(chain);
    }

    @Test
    void what_is_not_said_gives_no_right() {
        var caller = caller(Map.of("sub", "dana"));

        assertThat(caller).isEqualTo(new Caller("dana", "dana", Set.of(), new ClinicScope.Only(Set.of())));
        assertThat(caller.clinics().forSql()).isEmpty();
    }

    @Test
    void what_is_not_understood_gives_no_right() {
        var caller = caller(Map.of("sub", "dana", "roles", List.of("queen"), "clinics", List.of("every")));

        assertThat(caller.roles()).isEmpty();
        assertThat(caller.sees(NORTH)).isFalse();
    }

    @Test
    void other_providers_name_the_program_otherwise() {
        assertThat(caller(Map.of("sub", "dana", "azp", "desk-app")).clientId()).isEqualTo("desk-app");
    }

    @Test
    void a_person_signs_in_through_a_program_and_a_program_through_none() {
        assertThat(caller(Map.of("sub", "dana", "client_id", "desk-app")).isPerson())
                .isTrue();
        assertThat(caller(Map.of("sub", "desk-app", "client_id", "desk-app")).isPerson())
                .isFalse();
        assertThat(caller(Map.of("sub", "dana")).isPerson()).isFalse();
    }

    @Test
    void a_name_and_a_registration_are_known_where_the_sign_in_says_them() {
        var lead = caller(Map.of("sub", "lead", "name", "Lena Brandt", "registration", "BIG 4711"));

        assertThat(lead.name()).isEqualTo("Lena Brandt");
        assertThat(lead.registration()).isEqualTo("BIG 4711");
        assertThat(lead.toString()).doesNotContain("Brandt").doesNotContain("4711");
        assertThat(caller(Map.of("sub", "dana")).name()).isNull();
    }

    @Test
    void who_did_not_sign_in_is_nobody() {
        assertThat(Callers.of(null)).isEmpty();
        assertThat(Callers.of(new TestingAuthenticationToken("anonymous", ""))).isEmpty();
    }

    private static Caller caller(Map<String, Object> claims) {
        var token = Jwt.withTokenValue("token")
                .header("alg", "none")
                .claims(all -> all.putAll(claims))
                .build();
        return Callers.of(new JwtAuthenticationToken(token)).orElseThrow();
    }
}
