package org.tributary.booking.series;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.booking.series.SeriesCommand.BookSeries;
import org.tributary.booking.series.SeriesCommand.ReplanSeries;
import org.tributary.booking.series.SeriesRejection.NoRoomForSeries;
import org.tributary.platform.kernel.RejectedException;

/** Shows what would come of a command, by the plan that it would make at this moment. */
@Component
class SeriesPreview {

    private final SeriesPlanning planning;
    private final TransactionTemplate transaction;

    SeriesPreview(SeriesPlanning planning, PlatformTransactionManager transactions) {
        this.planning = planning;
        this.transaction = new TransactionTemplate(transactions);
    }

    SeriesPlan of(BookSeries c) {
        return whole(transaction.execute(_ -> planning.of(c)));
    }

    SeriesPlan of(ReplanSeries c, SeriesTerms before) {
        return whole(transaction.execute(_ -> planning.of(c, before)));
    }

    private static SeriesPlan whole(SeriesPlan plan) {
        if (!plan.isWhole()) {
            throw new RejectedException(new NoRoomForSeries(plan.unplaced()));
        }
        return plan;
    }
}
