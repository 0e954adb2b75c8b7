package org.tributary.measurement;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The questionnaire of the Michigan Neuropathy Screening Instrument. */
public final class MnsiQuestionnaire {

    /** Questions have the numbers 1 to 15. */
    public static final int QUESTIONS = 15;

    /** Here a no is the finding. */
    private static final Set<Integer> REVERSED = Set.of(7, 13);

    /** They tell of the circulation and of weakness, not of neuropathy. */
    private static final Set<Integer> NOT_SCORED = Set.of(4, 10);

    private MnsiQuestionnaire() {}

    /**
     * Points from 0 to 13: one for each yes, but for a no to the questions 7 and 13; the questions 4 and 10 are not scored. Source:
     * the instrument's scoring as PhenX publishes it; no permission is needed.
     *
     * @param answers whether the patient said yes, by the number of the question
     * @throws IllegalArgumentException unless each of the fifteen questions, and no other, is answered
     */
    public static int score(Map<Integer, Boolean> answers) {
        if (!isComplete(answers.keySet())) {
            throw new IllegalArgumentException("Fifteen questions are answered, not " + answers.keySet());
        }
        return (int) answers.entrySet().stream()
                .filter(answer -> !NOT_SCORED.contains(answer.getKey()))
                .filter(answer -> answer.getValue() != REVERSED.contains(answer.getKey()))
                .count();
    }

    /** Whether these are the numbers of all questions: a score of fewer is not the instrument's. */
    public static boolean isComplete(Set<Integer> answered) {
        return answered.size() == QUESTIONS
                && IntStream.rangeClosed(1, QUESTIONS).allMatch(answered::contains);
    }
}
