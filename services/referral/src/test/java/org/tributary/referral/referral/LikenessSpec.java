package org.tributary.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.events.terms.Condition.LYMPHEDEMA;
import static org.tributary.events.terms.Condition.PERIPHERAL_ARTERY_DISEASE;
import static org.tributary.referral.referral.Examples.HARBOUR;
import static org.tributary.referral.referral.Examples.HILLTOP;
import static org.tributary.referral.referral.Examples.person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.events.PartnerId;
import org.tributary.events.referral.ReferralEvent.ReferredPerson;
import org.tributary.events.terms.Condition;

class LikenessSpec {

    private static final ReferredPerson ZOE = person("Zoë", "Müller", "1980-05-06", "H-7");

    @Test
    void the_same_number_is_the_same_person_whatever_the_name() {
        assertThat(alike(ZOE, person("Zoe", "Smith", "1980-05-06", "H-7"))).isTrue();
    }

    @Test
    void the_same_name_and_birth_date_is_the_same_person_where_there_is_no_number() {
        assertThat(alike(ZOE, person("Zoë", "Müller", "1980-05-06"))).isTrue();
    }

    @Test
    void capitals_accents_and_spaces_do_not_tell_people_apart() {
        assertThat(alike(ZOE, person("  ZOE", "MÜLLER ", "1980-05-06"))).isTrue();
        assertThat(alike(ZOE, person("Zoe\u0308", "Mu\u0308ller", "1980-05-06")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Sørensen, Sorensen",
        "Łukasz, Lukasz",
        "Weiß, WEISS",
        "Yıldız, YILDIZ",
        "O’Neil, ONeil",
        "Smith-Jones, Smith Jones"
    })
    void letters_and_punctuation_do_not_tell_people_apart(String one, String other) {
        assertThat(alike(person("Zoe", one, "1980-05-06"), person("Zoe", other, "1980-05-06")))
                .isTrue();
    }

    @Test
    void another_birth_date_and_number_is_another_person() {
        assertThat(alike(ZOE, person("Zoë", "Müller", "1981-05-06", "H-8"))).isFalse();
    }

    @Test
    void one_person_may_be_referred_for_two_conditions() {
        assertThat(alike(HARBOUR, ZOE, LYMPHEDEMA, HARBOUR, ZOE, PERIPHERAL_ARTERY_DISEASE))
                .isFalse();
    }

    @Test
    void one_person_may_be_referred_by_two_partners() {
        assertThat(alike(HARBOUR, ZOE, LYMPHEDEMA, HILLTOP, ZOE, LYMPHEDEMA)).isFalse();
    }

    @Test
    void what_people_are_compared_by_is_not_shown() {
        assertThat(Likeness.of(HARBOUR, LYMPHEDEMA, ZOE).toString()).doesNotContainIgnoringCase("müller", "H-7");
    }

    private static boolean alike(ReferredPerson one, ReferredPerson other) {
        return alike(HARBOUR, one, LYMPHEDEMA, HARBOUR, other, LYMPHEDEMA);
    }

    private static boolean alike(
            PartnerId partner,
            ReferredPerson person,
            Condition condition,
            PartnerId otherPartner,
            ReferredPerson otherPerson,
            Condition otherCondition) {
        var likeness = Likeness.of(partner, condition, person);
        return Likeness.of(otherPartner, otherCondition, otherPerson).stream().anyMatch(likeness::contains);
    }
}
