package org.tributary.bench.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolsSpec {

    @Test
    void pgbench_tells_how_many_it_wrote_in_which_time() throws Exception {
        var written = Pgbench.parse("""
                number of transactions actually processed: 7065
                number of failed transactions: 0 (0.000%)
                latency average = 11.324 ms
                tps = 1413.000000 (without initial connection time)
                """);

        assertThat(written).isEqualTo(new Written(7_065, 5.0));
        assertThat(written.rate()).isEqualTo(1_413);
    }

    @Test
    void a_run_of_pgbench_with_failures_counts_for_nothing() {
        assertThatThrownBy(() -> Pgbench.parse("""
                number of transactions actually processed: 7065
                number of failed transactions: 1 (0.014%)
                tps = 1413.000000 (without initial connection time)
                """)).isInstanceOf(IOException.class);
    }

    @Test
    void the_last_line_of_kafkas_tool_is_about_all_records() throws Exception {
        var written = ProducerTool.parse("""
                WARN something
                30000 records sent, 9999.1 records/sec (9.00 MB/sec), 1.0 ms avg latency, 2.0 ms max latency.
                50000 records sent, 25000.0 records/sec (22.89 MB/sec), 10.0 ms avg latency, 20.0 ms max latency, 1 ms 50th.
                """);

        assertThat(written).isEqualTo(new Written(50_000, 2.0));
    }

    @Test
    void every_transaction_of_a_script_has_a_number_of_its_own() {
        var script = new Script(List.of("select\n  :n")).forPgbench(16, 2);

        assertThat(script).contains("\\set n :i * 16 + :client_id + 200000000\n", "begin;\nselect :n;\ncommit;\n");
    }
}
