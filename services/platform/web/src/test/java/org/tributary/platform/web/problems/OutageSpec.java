package org.tributary.platform.web.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.apache.catalina.session.TooManyActiveSessionsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class OutageSpec {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "57P03", "53300", "25006", "25P03", "25P04", "58030"})
    void a_lost_database_is_an_outage(String state) {
        assertThat(Outage.isBehind(wrapped(new SQLException("lost", state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"53100", "53200", "57014", "55P03", "40P01"})
    void a_database_that_cannot_now_is_an_outage(String state) {
        assertThat(Outage.isBehind(wrapped(new SQLException("full", state)))).isTrue();
    }

    @Test
    void what_is_too_large_today_is_too_large_tomorrow() {
        var tooLarge = new SQLException("index row size exceeds maximum", "54000");

        assertThat(Outage.isBehind(new DataAccessResourceFailureException("append", tooLarge)))
                .isFalse();
        assertThat(Outage.isBehind(new DataAccessResourceFailureException("append", new SQLException("full", "53100"))))
                .isTrue();
    }

    @Test
    void a_pool_that_cannot_connect_is_an_outage() {
        assertThat(Outage.isBehind(wrapped(new SQLTransientConnectionException())))
                .isTrue();
        assertThat(Outage.isBehind(new CannotCreateTransactionException("none")))
                .isTrue();
    }

    @Test
    void a_transaction_that_broke_off_is_an_outage() {
        var lost = new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));

        assertThat(Outage.isBehind(wrapped(lost))).isTrue();
    }

    @Test
    void a_sign_in_that_is_away_is_an_outage() {
        assertThat(Outage.isBehind(new AuthenticationServiceException("away"))).isTrue();
        assertThat(Outage.isBehind(wrapped(new JwtDecoderInitializationException("away", new RuntimeException()))))
                .isTrue();
    }

    @Test
    void a_crowd_that_signs_in_is_an_outage() {
        assertThat(Outage.isBehind(new TooManyActiveSessionsException("full", 1)))
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
