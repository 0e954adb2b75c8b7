package org.tributary.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureListTest {

    private static final UUID ASHA = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID BEN = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final Instant AT = Instant.parse("2026-03-03T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void it_is_empty_before_the_first() {
        assertThat(list().people()).isEmpty();
    }

    @Test
    void whoever_is_added_is_on_it_once_for_the_next_program_as_well() {
        list().add(ASHA, AT);
        list().add(BEN, AT);
        list().add(ASHA, AT.plusSeconds(1));

        assertThat(list().people()).containsExactly(ASHA, BEN);
    }

    @Test
    void a_line_that_a_crash_cut_short_is_passed_over_and_the_next_one_is_whole() throws Exception {
        list().add(ASHA, AT);
        Files.writeString(folder.resolve("erasures"), "\n00000000-0000-70", StandardOpenOption.APPEND);
        list().add(BEN, AT);

        assertThat(list().people()).containsExactly(ASHA, BEN);
    }

    private ErasureList list() {
        return new ErasureList(folder.resolve("erasures"));
    }
}
