package org.tributary.drills.checker.laws;

import java.util.List;
import org.tributary.drills.checker.Law;
import org.tributary.drills.checker.recounts.Views;

/** All laws. */
public final class Laws {

    private Laws() {}

    public static List<Law> all() {
        return List.of(
                new NothingAcknowledgedIsLost(),
                new AKeyTakesEffectOnce(),
                new EverythingWasMadeUnderOneKey(),
                new NothingHappensUnasked(),
                new NoTimeIsDoubleBooked(),
                new EverythingCommittedIsPublished(),
                new NothingElseIsPublished(),
                new OrderIsKept(),
                new EverythingSettles(),
                new TheLedgerHoldsEachEventOnce(),
                new TheLedgerKeepsTheOrder(),
                new ViewsEqualTheRecount(Views.all()),
                new PoisonDelaysNobodyElse(),
                new NothingStaysParked(),
                new PromisesAreKeptMeanwhile(),
                new RefusalsSayWhen());
    }
}
