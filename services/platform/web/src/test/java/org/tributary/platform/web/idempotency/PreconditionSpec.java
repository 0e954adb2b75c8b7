package org.tributary.platform.web.idempotency;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.tributary.platform.web.IfMatch;

class PreconditionSpec {

    private static final String TAG = "\"asha\"";

    @ParameterizedTest
    @ValueSource(strings = {"\"asha\"", "*", "\"ben\", \"asha\"", "W/\"ben\",\"asha\"", "\"ben\" , *"})
    void it_holds_where_one_of_the_named_is_the_one(String header) {
        assertThatCode(() -> precondition(header).require(TAG)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ben\"", "W/\"asha\"", "\"*\"", "\"Asha\"", "asha", "", "\"asha", "\"ben\", \"cleo\""})
    void it_does_not_where_none_is_and_a_weak_one_never_is(String header) {
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> precondition(header).require(TAG))
                .matches(refusal -> refusal.getStatusCode() == HttpStatus.PRECONDITION_FAILED);
    }

    private static Precondition precondition(String header) {
        return new Precondition(IfMatch.of(header));
    }
}
