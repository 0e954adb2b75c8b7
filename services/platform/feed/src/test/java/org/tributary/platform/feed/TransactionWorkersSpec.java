package org.tributary.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransactionWorkersSpec {

    @ParameterizedTest
    @CsvSource({"1, 5, 1", "2, 5, 2", "2, 1, 1", "4, 12, 4"})
    void each_partition_is_taken_by_one_pair_of_hands(int hands, int partitions, int shares) {
        var all = IntStream.range(0, partitions).boxed().toList();

        var divided = TransactionWorkers.divided(all, hands);

        assertThat(divided).hasSize(shares);
        assertThat(divided.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(divided)
                .allSatisfy(share -> assertThat(share).hasSizeBetween(partitions / shares, partitions / shares + 1));
    }
}
