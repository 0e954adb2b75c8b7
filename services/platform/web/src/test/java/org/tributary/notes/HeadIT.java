package org.tributary.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.notes.Examples.NORTH;
import static org.tributary.platform.testkit.Api.json;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.platform.testkit.Api;
import org.tributary.platform.testkit.IntegrationTest;
import org.tributary.platform.testkit.TestTokens;

/** A {@code HEAD} is answered as the {@code GET} would be, but for the body. */
@IntegrationTest
class HeadIT {

    private final Api desk;

    HeadIT(Api api) {
        this.desk = api.as(TestTokens.of("front-desk"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOTE",
                "/notes?on=2026-03-02",
                "/notes",
                "/notes/00000000-0000-7000-8000-000000000009",
                "/nowhere",
                "/actuator/health/liveness",
                "/v3/api-docs"
            })
    void it_has_the_status_and_the_headers(String path) {
        var note = desk.post("/notes", json("clinicId", NORTH.toString(), "words", "Hm"))
                .expect(201);
        var asked = path.replace("NOTE", note.location());

        var read = desk.get(asked);
        var head = desk.send("HEAD", asked, null);

        assertThat(head.status()).isEqualTo(read.status()).isLessThan(500);
        assertThat(head.text()).isEmpty();
        for (var header : new String[] {"Content-Type", "ETag", "Content-Length", "Cache-Control"}) {
            assertThat(head.headers().allValues(header))
                    .as(header)
                    .isEqualTo(read.headers().allValues(header));
        }
        read.headers()
                .firstValue("ETag")
                .ifPresent(tag -> desk.with("If-None-Match", tag)
                        .send("HEAD", asked, null)
                        .expect(304));
    }
}
