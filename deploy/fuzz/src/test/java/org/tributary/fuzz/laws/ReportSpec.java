package org.tributary.fuzz.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.tributary.fuzz.tries.Tries.Asked;
import org.tributary.fuzz.wire.Service;
import org.tributary.platform.conformance.ApiDescription;
import org.tributary.platform.conformance.Conformance;

class ReportSpec {

    private static final ApiDescription NOTES = ApiDescription.of(
            "{\"paths\": {\"/notes\": {\"get\": {\"responses\": {}}, \"post\": {\"responses\": {}}}}}");
    private static final Service SERVICE =
            new Service("notes", URI.create("http://localhost:1"), new Conformance(NOTES));

    private final Report report = new Report(7);

    @Test
    void a_law_that_is_broken_in_the_same_way_is_told_once_with_how_to_see_it_again() {
        report.answered(asked("GET"), 500);
        report.answered(asked("GET"), 500);
        report.broken(finding("GET", "it fails with 500", 12));
        report.broken(finding("GET", "it fails with 500", 3));

        assertThat(report.isSound()).isFalse();
        assertThat(report.text())
                .containsOnlyOnce("it fails with 500")
                .contains("notes GET /notes", "2 times", "--seed 7 --only 3", "{500=2}");
    }

    @Test
    void another_operation_is_another_finding() {
        report.broken(finding("GET", "/items/0/at is no moment", 1));
        report.broken(finding("POST", "/items/1/at is no moment", 2));
        report.broken(finding("POST", "/items/2/at is no moment", 4));

        assertThat(report.text()).contains("2 ways in which a law was broken");
    }

    @Test
    void without_a_finding_it_says_so() {
        report.answered(asked("GET"), 200);

        assertThat(report.isSound()).isTrue();
        assertThat(report.carriedOut()).containsExactly(asked("GET"));
        assertThat(report.text()).contains("seed 7: 1 answers {200=1}; every law held");
    }

    private static Finding finding(String method, String law, int number) {
        return new Finding(asked(method), law, number, "blank as ?from", "curl", "500", 1);
    }

    private static Asked asked(String method) {
        return new Asked(SERVICE, NOTES.operationOf(method, "/notes").orElseThrow());
    }
}
