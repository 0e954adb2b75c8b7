package org.tributary.referral.views.referrals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tributary.events.ReferralId;
import org.tributary.events.referral.ReferralEvent.ReferredPerson;
import org.tributary.platform.kernel.PersonalColumns;

/** Seals and opens the columns of a referral that tell of the person, under the referral's key. */
@Component
final class SealedColumns {

    static final String PERSON = "person";
    static final String REASON = "reason";
    static final String CONTRAINDICATIONS = "contraindications";
    static final String NOTES = "notes";
    static final String ORDER_WORDS = "order_words";
    static final String AS_SENT = "as_sent";
    static final String CLOSING_NOTE = "closing_note";
    static final String QUESTION = "question";
    static final String ANSWER = "answer";

    private static final String TABLE = "referral.";

    private final PersonalColumns columns;

    SealedColumns(PersonalColumns columns) {
        this.columns = columns;
    }

    byte @Nullable [] seal(ReferralId referral, String column, @Nullable Object value) {
        return columns.seal(referral, TABLE + column, value);
    }

    @Nullable
    ReferredPerson person(ReferralId referral, byte @Nullable [] sealed) {
        return columns.open(referral, TABLE + PERSON, sealed, ReferredPerson.class);
    }

    @Nullable
    OrderWords orderWords(ReferralId referral, byte @Nullable [] sealed) {
        return columns.open(referral, TABLE + ORDER_WORDS, sealed, OrderWords.class);
    }

    @Nullable
    String text(ReferralId referral, String column, byte @Nullable [] sealed) {
        return columns.open(referral, TABLE + column, sealed, String.class);
    }

    @Nullable
    List<String> texts(ReferralId referral, String column, byte @Nullable [] sealed) {
        var opened = columns.open(referral, TABLE + column, sealed, String[].class);
        return opened == null ? null : List.of(opened);
    }
}
