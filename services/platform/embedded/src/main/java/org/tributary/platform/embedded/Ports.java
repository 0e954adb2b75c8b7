package org.tributary.platform.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Ports of this machine's loopback address. Each program gives out ports of a block of its own, whose first port it holds: between
 * being given and being listened on, a port is free to everybody, so that two systems which start at once would get in each other's
 * way. The blocks lie below the ports that Linux gives to callers.
 */
public final class Ports {

    private static final int FIRST_BLOCK = 12_000;
    private static final int BLOCKS = 200;
    private static final int BLOCK = 100;

    private static final ServerSocket HELD = holdBlock();
    private static final AtomicInteger GIVEN = new AtomicInteger();

    private Ports() {}

    /** Some port that nobody listens on at this moment; this program gives it again only after all others of its block. */
    public static int free() {
        return IntStream.generate(GIVEN::getAndIncrement)
                .map(nr -> HELD.getLocalPort() + 1 + nr % (BLOCK - 1))
                .limit(BLOCK)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("All ports of this program are in use"));
    }

    /** Whether nobody listens on it, on loopback or on every address. */
    public static boolean isFree(int port) {
        return canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                && canBind(new InetSocketAddress(port));
    }

    private static ServerSocket holdBlock() {
        return IntStream.range(0, BLOCKS)
                .mapToObj(nr -> FIRST_BLOCK + BLOCK * nr)
                .flatMap(first -> listenedOn(first).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No block of ports is free"));
    }

    private static Optional<ServerSocket> listenedOn(int port) {
        try {
            return Optional.of(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static boolean canBind(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
