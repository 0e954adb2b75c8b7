package org.tributary.drills.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallDiskTest {

    private static final byte[] A_MEGABYTE = new byte[1 << 20];

    private final SmallDisk disk = new SmallDisk("postgres", 16);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @BeforeEach
    void needs_root_and_loop_devices() throws Exception {
        var lacks = Stream.of(Commands.lacksRoot(), SmallDisk.lacks())
                .flatMap(Optional::stream)
                .findFirst();
        assumeTrue(lacks.isEmpty(), () -> lacks.orElse(""));
        disk.mountBelow(folder);
    }

    @AfterEach
    void leave_nothing() throws Exception {
        disk.unmountBelow(folder);
    }

    @Test
    void it_is_full_only_between_filling_and_making_room() throws Exception {
        var data = folder.resolve("data/postgres");
        assertThat(data).isEmptyDirectory();
        Files.write(data.resolve("before"), A_MEGABYTE);

        disk.fill(folder);
        assertThatThrownBy(() -> Files.write(data.resolve("during"), A_MEGABYTE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left");

        disk.makeRoom(folder);
        Files.write(data.resolve("after"), A_MEGABYTE);
        assertThat(data.resolve("before")).hasSize(A_MEGABYTE.length);
    }

    @Test
    void what_an_earlier_run_left_mounted_is_replaced() throws Exception {
        Files.write(folder.resolve("data/postgres/left"), A_MEGABYTE);
        disk.mountBelow(folder);
        assertThat(folder.resolve("data/postgres")).isEmptyDirectory();
    }
}
