package org.tributary.drills.checker.recounts;

import java.util.List;
import java.util.stream.Stream;

/** All read models that are counted anew. */
public final class Views {

    private Views() {}

    public static List<View> all() {
        return Stream.of(BookingViews.all(), ClinicalRecordViews.all(), ReferralViews.all(), OutcomesViews.all())
                .flatMap(List::stream)
                .toList();
    }

    /** The ledger, which a law of its own looks at. */
    public static String ledger() {
        return LedgerLeaf.SQL;
    }
}
