package org.tributary.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import org.tributary.local.Addresses;
import org.tributary.local.Layout;
import org.tributary.local.supervision.CannotStart;
import org.tributary.platform.embedded.Ports;

/** What must be true before a start. What is not is said in one sentence. */
final class Preconditions {

    private static final long MEBIBYTE = 1L << 20;
    private static final long ROOM_IN_MEBIBYTES = 1024;

    private Preconditions() {}

    /** PostgreSQL serves only the owner of its data. */
    static void requireOwnData(Layout layout) throws IOException {
        if (!Files.exists(layout.data())) {
            return;
        }
        var owner = Files.getOwner(layout.data()).getName();
        if (!owner.equals(System.getProperty("user.name"))) {
            throw new CannotStart("What is recorded in " + layout.data() + " belongs to " + owner + ", and only "
                    + owner + " can start Tributary on it.");
        }
    }

    static void check(Layout layout, Addresses addresses) throws IOException {
        requireRoom(Files.getFileStore(layout.folder()).getUsableSpace() / MEBIBYTE, layout);
        requireFree(addresses.byName().entrySet().stream()
                .filter(port -> !Ports.isFree(port.getValue()))
                .toList());
    }

    static void requireRoom(long mebibytes, Layout layout) {
        if (mebibytes < ROOM_IN_MEBIBYTES) {
            throw new CannotStart("There is too little room on the disk of " + layout.folder() + ": " + mebibytes
                    + " MiB are free and Tributary needs " + ROOM_IN_MEBIBYTES + ".");
        }
    }

    static void requireFree(List<Entry<String, Integer>> taken) {
        if (!taken.isEmpty()) {
            var which = taken.stream()
                    .map(port -> port.getValue() + " (" + port.getKey() + ")")
                    .collect(Collectors.joining(", "));
            throw new CannotStart("Another program listens on " + (taken.size() == 1 ? "port " : "ports ") + which
                    + ": stop it first; 'ss -ltnp' or 'lsof -i' shows which it is.");
        }
    }
}
