package org.tributary.local.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.local.Addresses;
import org.tributary.local.Layout;
import org.tributary.local.supervision.CannotStart;
import org.tributary.platform.embedded.Ports;

class PreconditionsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void a_port_that_is_taken_is_told_with_who_needs_it() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var free = Addresses.free(2);
            var services = new HashMap<>(free.services());
            services.put("booking", List.of(Ports.free(), taken.getLocalPort()));
            var addresses = new Addresses(free.postgres(), free.kafka(), free.signIn(), services);
            assertThatThrownBy(() -> Preconditions.check(layout(), addresses))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " (booking-2)");
        }
    }

    @Test
    void a_full_disk_is_told_before_anything_is_written() {
        assertThatThrownBy(() -> Preconditions.requireRoom(1023, layout()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("1023 MiB");
    }

    @Test
    void a_service_that_was_not_built_is_told_by_name() {
        assertThatThrownBy(() -> layout().programOf("booking"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("booking");
    }

    private Layout layout() {
        return new Layout(folder, folder);
    }
}
