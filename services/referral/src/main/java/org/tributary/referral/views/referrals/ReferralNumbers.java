package org.tributary.referral.views.referrals;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.referral.ReferralEvent.ReferralOrdered;
import org.tributary.events.referral.ReferralEvent.ReferralRequested;
import org.tributary.events.terms.Identifier;
import org.tributary.platform.privacy.SearchHash;

/** The numbers by which a partner's system finds its referrals, kept as keyed hashes. */
@Component
final class ReferralNumbers {

    /** What a number is of. */
    enum Of {
        ORDER,
        PERSON
    }

    private final JdbcClient db;
    private final SearchHash hash;

    ReferralNumbers(JdbcClient db, SearchHash hash) {
        this.db = db;
        this.hash = hash;
    }

    void add(ReferralRequested e) {
        var ofOrder = e instanceof ReferralOrdered order ? hashes(Of.ORDER, order.placedAs()) : Stream.<byte[]>of();
        var person = e.person();
        var ofPerson = person == null ? Stream.<byte[]>of() : hashes(Of.PERSON, person.identifiers());
        db.sql("""
                insert into referral_number (number, referral_id) select number, :referral from unnest(:numbers) as number
                on conflict do nothing
                """)
                .param("referral", e.referralId())
                .param("numbers", Stream.concat(ofOrder, ofPerson).toArray(byte[][]::new))
                .update();
    }

    /** As it is looked for; whatever the system if none is named. */
    byte[] hashOf(Of kind, @Nullable String system, String value) {
        return system == null ? hash.of("number", kind.name(), value) : hash.of("number", kind.name(), system, value);
    }

    private Stream<byte[]> hashes(Of kind, @Nullable List<Identifier> numbers) {
        return Stream.ofNullable(numbers)
                .flatMap(List::stream)
                .flatMap(it -> Stream.of(hashOf(kind, it.system(), it.value()), hashOf(kind, null, it.value())));
    }
}
