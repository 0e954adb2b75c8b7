package org.tributary.platform.web.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.transaction.CannotCreateTransactionException;

class OutageSpec {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "57P03", "53300"})
    void a_lost_database_is_an_outage(String state) {
        assertThat(Outage.isBehind(wrapped(new SQLException("lost", state)))).isTrue();
    }

    @Test
    void a_pool_that_cannot_connect_is_an_outage() {
        assertThat(Outage.isBehind(wrapped(new SQLTransientConnectionException())))
                .isTrue();
        assertThat(Outage.isBehind(new CannotCreateTransactionException("none")))
                .isTrue();
    }

    @Test
    void a_sign_in_that_is_away_is_an_outage() {
        assertThat(Outage.isBehind(new AuthenticationServiceException("away"))).isTrue();
        assertThat(Outage.isBehind(wrapped(new JwtDecoderInitializationException("away", new RuntimeException()))))
                .isTrue();
    }

    @Test
    void a_fault_of_ours_is_none() {
        assertThat(Outage.isBehind(wrapped(new SQLException("syntax", "42601"))))
                .isFalse();
        assertThat(Outage.isBehind(new SQLException())).isFalse();
        assertThat(Outage.isBehind(null)).isFalse();
    }

    private static Throwable wrapped(Throwable cause) {
        return new IllegalStateException(new RuntimeException(cause));
    }
}
