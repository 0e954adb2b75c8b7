package org.tributary.referral.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.referral.fhir.Scopes.Right;

/** What the scopes of a token let a partner's system do. */
class ScopesSpec {

    @Test
    void a_token_that_says_nothing_of_systems_is_not_restricted() {
        for (var claim : List.of(List.<String>of(), List.of("openid profile"), List.of(""))) {
            assertThat(Scopes.of(claim).include("ServiceRequest", Right.CREATE)).isTrue();
            assertThat(Scopes.of(claim).include("Task", Right.UPDATE)).isTrue();
        }
    }

    @Test
    void a_scope_gives_the_rights_that_it_names_for_its_type_and_no_other() {
        var scopes = Scopes.of(List.of("openid system/ServiceRequest.cr system/Task.rs"));

        assertThat(scopes.include("ServiceRequest", Right.CREATE)).isTrue();
        assertThat(scopes.include("ServiceRequest", Right.READ)).isTrue();
        assertThat(scopes.include("ServiceRequest", Right.SEARCH)).isFalse();
        assertThat(scopes.include("Task", Right.SEARCH)).isTrue();
        assertThat(scopes.include("Task", Right.UPDATE)).isFalse();
        assertThat(scopes.include("Patient", Right.READ)).isFalse();
    }

    @Test
    void a_claim_may_be_a_list() {
        var scopes = Scopes.of(List.of("system/ServiceRequest.c", "system/Task.r"));

        assertThat(scopes.include("ServiceRequest", Right.CREATE)).isTrue();
        assertThat(scopes.include("Task", Right.READ)).isTrue();
        assertThat(scopes.include("Task", Right.SEARCH)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "system/",
                "system/ServiceRequest",
                "system/ServiceRequest.",
                "system/ServiceRequest.read",
                "system/ServiceRequest.rc",
                "system/ServiceRequest.*",
                "system/*.crs",
                "system/ServiceRequest.crs?status=active",
                "system/ServiceRequests.crs",
                "system/servicerequest.crs"
            })
    void what_is_said_in_another_form_gives_no_right(String scope) {
        assertThat(Scopes.of(List.of(scope)).include("ServiceRequest", Right.CREATE))
                .isFalse();
        assertThat(Scopes.of(List.of(scope)).include("ServiceRequest", Right.READ))
                .isFalse();
    }
}
