package org.tributary.booking.series;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.booking.series.Series.Unbooked;
import org.tributary.booking.series.SeriesCommand.BookSeries;
import org.tributary.booking.series.SeriesCommand.ReplanSeries;
import org.tributary.events.booking.SeriesEvent;
import org.tributary.platform.eventstore.AggregateShell;
import org.tributary.platform.eventstore.Evolution;

/** Lends {@link Series} an identity and a stream. Contains no rule. */
@Configuration(proxyBeanMethods = false)
class SeriesAggregate {

    @Bean
    AggregateShell<Series, SeriesCommand, SeriesPlan, SeriesEvent> series(
            SeriesPlanning planning, SeriesVisits visits) {
        return new Evolution<>(Series.class, SeriesEvent.class, new Unbooked())
                .handling(
                        SeriesCommand.class,
                        SeriesCommand::seriesId,
                        (series, command) -> switch (command) {
                            case BookSeries c -> planning.lockAndPlan(c);
                            case ReplanSeries c ->
                                series.termsIfAny()
                                        .map(before -> planning.lockAndPlan(c, before))
                                        .orElse(SeriesPlan.OF_NOTHING);
                        },
                        SeriesDecider::decide)
                .with((series, command, plan, decided) -> {
                    if (!decided.events().isEmpty()) {
                        switch (command) {
                            case BookSeries c -> visits.book(c, plan);
                            case ReplanSeries c ->
                                series.termsIfAny().ifPresent(before -> visits.replan(c, before, plan));
                        }
                    }
                    return decided.events();
                });
    }
}
