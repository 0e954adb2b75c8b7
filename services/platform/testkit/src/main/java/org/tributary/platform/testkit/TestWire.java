package org.tributary.platform.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The wire between a service and a server of its, which a test can stall, cut and mend. */
public final class TestWire implements AutoCloseable {

    private static final int PIECE = 64 << 10;

    private final String host;
    private final int port;
    private final ServerSocket entrance;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Loss> loss = new AtomicReference<>();
    private final Object gate = new Object();
    private boolean stalled;
    private volatile boolean cut;

    private TestWire(String host, int port) {
        this.host = host;
        this.port = port;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("wire").start(this::acceptAll);
    }

    /** What is lost, once, when the client says this: its words, or the answer to them. */
    private record Loss(String words, boolean onlyTheAnswer) {}

    /** A wire to what listens there. */
    public static TestWire to(String host, int port) {
        return new TestWire(host, port);
    }

    /** Where its near end is, on loopback. */
    public int port() {
        return entrance.getLocalPort();
    }

    /** From now on nothing passes: connections stay, and nobody is told. */
    public void stall() {
        synchronized (gate) {
            stalled = true;
        }
    }

    /** Breaks all connections, and each new one at once. */
    public void cut() {
        cut = true;
        connections.forEach(Connection::close);
    }

    /** Everything passes again, also what has waited. */
    public void mend() {
        cut = false;
        synchronized (gate) {
            stalled = false;
            gate.notifyAll();
        }
    }

    /** Breaks the connection on which the client next says these words, before the server hears them. */
    public void loseNext(String words) {
        loss.set(new Loss(words, false));
    }

    /** Breaks the connection on which the client next says these words, once the server has done what they say. */
    public void loseNextAnswerTo(String words) {
        loss.set(new Loss(words, true));
    }

    /** Whether what was to be lost is lost. */
    public boolean hasLost() {
        return loss.get() == null;
    }

    @Override
    public void close() {
        cut();
        mend();
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void acceptAll() {
        while (!entrance.isClosed()) {
            try {
                var client = entrance.accept();
                if (cut) {
                    client.close();
                } else {
                    new Connection(client, new Socket(host, port)).open();
                }
            } catch (IOException _) {
                // the wire is closed, or the far end is not there: whoever calls sees it
            }
        }
    }

    private void awaitPassage() throws InterruptedException {
        synchronized (gate) {
            while (stalled) {
                gate.wait();
            }
        }
    }

    private final class Connection {

        private final Socket client;
        private final Socket server;
        private volatile boolean losesAnswer;

        Connection(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void open() {
            connections.add(this);
            Thread.ofVirtual().start(() -> pass(client, server, true));
            Thread.ofVirtual().start(() -> pass(server, client, false));
        }

        void close() {
            connections.remove(this);
            try (client;
                    server) {
                losesAnswer = true;
            } catch (IOException _) {
                // it is broken already
            }
        }

        private void pass(Socket from, Socket to, boolean isClient) {
            var piece = new byte[PIECE];
            try {
                for (var length = from.getInputStream().read(piece);
                        length >= 0;
                        length = from.getInputStream().read(piece)) {
                    awaitPassage();
                    if (isClient ? isLost(new String(piece, 0, length, ISO_8859_1)) : losesAnswer) {
                        break;
                    }
                    to.getOutputStream().write(piece, 0, length);
                }
            } catch (IOException _) {
                // one end has broken it off; the other is told by the close
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } finally {
                close();
            }
        }

        private boolean isLost(String said) {
            var pending = loss.get();
            if (pending == null || !said.contains(pending.words()) || !loss.compareAndSet(pending, null)) {
                return false;
            }
            losesAnswer = pending.onlyTheAnswer();
            return !losesAnswer;
        }
    }
}
