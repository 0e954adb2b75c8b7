package org.tributary.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.springframework.http.HttpStatus.CONFLICT;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemSpec {

    @ParameterizedTest
    @ValueSource(strings = {"type", "title", "status", "detail", "instance"})
    void no_member_is_told_twice(String member) {
        var problem = Problem.of(CONFLICT, "time-taken", "The time is already taken");

        assertThatIllegalArgumentException().isThrownBy(() -> problem.with(member, "another"));
        assertThat(problem.getProperties()).isNullOrEmpty();
    }
}
