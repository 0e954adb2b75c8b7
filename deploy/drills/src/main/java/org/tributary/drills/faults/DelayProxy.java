package org.tributary.drills.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a port of this machine that can be made slow, or be cut. */
final class DelayProxy implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;
    private static final int CONNECTS_WITHIN_MILLIS = 5_000;

    private final ServerSocket entrance;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Thread porter = Thread.ofVirtual().unstarted(this::accept);
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean cut;

    private DelayProxy(ServerSocket entrance, int target) {
        this.entrance = entrance;
        this.target = target;
    }

    /** Opens a way to this port. */
    static DelayProxy to(int target) {
        try {
            var proxy = new DelayProxy(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), target);
            proxy.porter.start();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** From now on whatever is sent, in either direction, arrives this much later. */
    void delayBy(Duration longer) {
        delay = longer;
    }

    /** Breaks every connection and lets no new one through until it is mended. */
    void cut() {
        cut = true;
        open.forEach(DelayProxy::closeQuietly);
    }

    void mend() {
        cut = false;
    }

    @Override
    public void close() {
        cut();
        try {
            entrance.close();
            porter.join(); // who still waits for a call keeps the port open
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var near = entrance.accept();
                Thread.ofVirtual().start(() -> connect(near));
            } catch (IOException _) {
                // closed, or the caller has gone again
            }
        }
    }

    private void connect(Socket near) {
        var far = new Socket();
        open.add(near);
        open.add(far);
        try {
            if (cut) {
                throw new IOException("The way is cut");
            }
            far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECTS_WITHIN_MILLIS);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            var back = Thread.ofVirtual().start(() -> pass(far, near));
            pass(near, far);
            back.join();
        } catch (IOException _) {
            // whoever called finds the connection closed
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            closeQuietly(near);
            closeQuietly(far);
            open.remove(near);
            open.remove(far);
        }
    }

    /** Passes on what one side says, until it says no more. */
    private void pass(Socket from, Socket to) {
        var buffer = new byte[BUFFER];
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                Thread.sleep(delay);
                out.write(buffer, 0, read);
            }
            to.shutdownOutput();
        } catch (IOException _) {
            closeQuietly(from);
            closeQuietly(to);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // it is of no use any more either way
        }
    }
}
