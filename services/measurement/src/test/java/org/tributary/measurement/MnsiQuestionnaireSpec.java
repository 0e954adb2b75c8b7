package org.tributary.measurement;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MnsiQuestionnaireSpec {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    # said yes to                      | points
                    -                                  | 2
                    7,13                               | 0
                    1                                  | 3
                    4,10                               | 2
                    1,2,3,5,6,8,9,11,12,14,15          | 13
                    1,2,3,4,5,6,8,9,10,11,12,14,15     | 13
                    1,2,3,4,5,6,7,8,9,10,11,12,13,14,15 | 11
                    """)
    void points_are_yes_but_for_two_questions_where_they_are_no_and_two_that_do_not_count(
            @Nullable String yes, int points) {
        assertThat(MnsiQuestionnaire.score(saidYesTo(yes))).isEqualTo(points);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void another_answer_to_one_question_moves_the_score_by_one_or_not_at_all(int question) {
        var answers = new HashMap<>(saidYesTo(null));
        answers.put(question, true);

        var moved = MnsiQuestionnaire.score(answers) - 2;

        assertThat(moved)
                .isEqualTo(Set.of(4, 10).contains(question) ? 0 : Set.of(7, 13).contains(question) ? -1 : 1);
    }

    @Test
    void a_questionnaire_with_a_question_left_out_or_too_many_has_no_score() {
        var missing = new HashMap<>(saidYesTo(null));
        missing.remove(4);
        var another = new HashMap<>(missing);
        another.put(16, true);

        assertThat(MnsiQuestionnaire.isComplete(missing.keySet())).isFalse();
        assertThat(MnsiQuestionnaire.isComplete(another.keySet())).isFalse();
        assertThatThrownBy(() -> MnsiQuestionnaire.score(missing)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MnsiQuestionnaire.score(another)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<Integer, Boolean> saidYesTo(@Nullable String questions) {
        var yes = questions == null ? Set.of() : Set.of((Object[]) questions.split(","));
        return IntStream.rangeClosed(1, 15)
                .boxed()
                .collect(toMap(question -> question, question -> yes.contains(String.valueOf(question))));
    }
}
