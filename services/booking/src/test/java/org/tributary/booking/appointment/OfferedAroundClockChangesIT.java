package org.tributary.booking.appointment;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.booking.AMondayMorning;
import org.tributary.booking.AroundClockChanges;
import org.tributary.booking.AroundClockChanges.Night;
import org.tributary.booking.availability.AvailabilityQuery;
import org.tributary.booking.availability.FreeTimes;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.testkit.IntegrationTest;

/** In every zone, in the hours around a change of its clocks: what the search offers is what a booking is allowed. */
@IntegrationTest
@Import(AMondayMorning.class)
class OfferedAroundClockChangesIT {

    private static final Duration LENGTH = Duration.ofMinutes(30);

    private final JdbcClient db;
    private final FreeTimes times;
    private final DecisionContextReader reader;
    private final TransactionTemplate transaction;

    OfferedAroundClockChangesIT(
            JdbcClient db, FreeTimes times, DecisionContextReader reader, PlatformTransactionManager transactions) {
        this.db = db;
        this.times = times;
        this.reader = reader;
        this.transaction = new TransactionTemplate(transactions);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void what_is_offered_can_be_booked_and_nothing_else_can(long seed) {
        var offeredAnywhere = 0;
        for (var night : new AroundClockChanges(db, seed).everywhere()) {
            var offered = offered(night);
            assertThat(allowed(night))
                    .as("in %s around %s", night.zone(), night.change())
                    .isEqualTo(offered);
            offeredAnywhere += offered.size();
        }
        assertThat(offeredAnywhere).isGreaterThan(1000);
    }

    private Set<Instant> offered(Night night) {
        var visit = new VisitPlan(VisitKind.EVALUATION, List.of(), LENGTH);
        var search = new AvailabilityQuery(
                night.clinic(), visit, night.window(), AvailabilityQuery.Wishes.ofPatient(night.patient()));
        return times.vacancies(search).stream()
                .map(vacancy -> vacancy.during().startsAt())
                .collect(toSet());
    }

    private Set<Instant> allowed(Night night) {
        return transaction.execute(_ ->
                night.quarters(LENGTH).filter(start -> isAllowed(night, start)).collect(toSet()));
    }

    private boolean isAllowed(Night night, Instant start) {
        var visit = new Visit(
                night.patient(),
                night.clinic(),
                night.therapist(),
                null,
                VisitKind.EVALUATION,
                start,
                start.plus(LENGTH),
                List.of(),
                null,
                null,
                null);
        return VisitPolicy.of(visit, Set.of(), AMondayMorning.NOW, reader.lockAndRead(visit))
                instanceof VisitPolicy.Allowed;
    }
}
