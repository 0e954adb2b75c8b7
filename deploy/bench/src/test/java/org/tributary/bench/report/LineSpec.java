package org.tributary.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LineSpec {

    private static final Quantity RATE = Quantity.wall("rate", "bookings/s", Goal.atLeast(0.35, 0.55));
    private static final Quantity CPU = Quantity.used("CPU", "µs", Goal.atMost(5, 3.5));

    @Test
    void the_middle_of_the_rounds_is_judged() {
        assertThat(line(RATE, 100, 30, 40, 90).verdict()).isEqualTo(Verdict.REACH);
        assertThat(line(RATE, 100, 30, 55, 90).verdict()).isEqualTo(Verdict.GO_FOR);
        assertThat(line(RATE, 100, 30, 34, 90).verdict()).isEqualTo(Verdict.SHORT);
    }

    @Test
    void less_is_better_where_it_is_a_cost() {
        assertThat(line(CPU, 100, 200, 350, 900).verdict()).isEqualTo(Verdict.GO_FOR);
        assertThat(line(CPU, 100, 200, 500, 900).verdict()).isEqualTo(Verdict.REACH);
        assertThat(line(CPU, 100, 200, 501, 900).verdict()).isEqualTo(Verdict.SHORT);
    }

    @Test
    void each_round_is_compared_with_its_own_limit() {
        var ratio = Line.of(List.of(RATE.read(50, 100), RATE.read(60, 150), RATE.read(30, 100)))
                .getFirst()
                .ratio();

        assertThat(ratio).isEqualTo(new Spread(0.3, 0.4, 0.5));
    }

    @Test
    void a_rate_is_not_judged_by_a_limit_that_varied_by_more_than_two() {
        var rate = Line.of(List.of(RATE.read(50, 100), RATE.read(50, 201))).getFirst();
        var cpu = Line.of(List.of(CPU.read(50, 100), CPU.read(50, 201))).getFirst();

        assertThat(rate.uneven()).isTrue();
        assertThat(rate.verdict()).isEqualTo(Verdict.NOT_JUDGED);
        assertThat(cpu.verdict()).isEqualTo(Verdict.GO_FOR);
    }

    @Test
    void quantities_stay_in_the_order_in_which_they_were_told() {
        var lines = Line.of(List.of(RATE.read(1, 1), CPU.read(1, 1), RATE.read(2, 1), CPU.read(2, 1)));

        assertThat(lines).extracting(line -> line.quantity().name()).containsExactly("rate", "CPU");
        assertThat(lines).allSatisfy(line -> assertThat(line.rounds()).hasSize(2));
    }

    private static Line line(Quantity quantity, double limit, double... ours) {
        return Line.of(Stream.of(ours[0], ours[1], ours[2])
                        .map(one -> quantity.read(one, limit))
                        .toList())
                .getFirst();
    }
}
