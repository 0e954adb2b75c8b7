package org.tributary.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Clients that each ask again as soon as they were answered. */
public final class ClosedLoopClients {

    private final Target target;
    private final int clients;

    public ClosedLoopClients(Target target, int clients) {
        this.target = target;
        this.clients = clients;
    }

    /** Works for so long. */
    public Tally workFor(Duration window, Work work) throws InterruptedException {
        var end = System.nanoTime() + window.toNanos();
        return work(() -> System.nanoTime() - end < 0, work);
    }

    /** Works off so many calls. */
    public Tally workOff(long calls, Work work) throws InterruptedException {
        var left = new AtomicLong(calls);
        return work(() -> left.getAndDecrement() > 0, work);
    }

    /** Asks for the same so many times; what is not there is an answer too. */
    public Tally ask(long times, String path) throws InterruptedException {
        var left = new AtomicLong(times);
        return work(() -> left.getAndDecrement() > 0, connection -> connection.get(path));
    }

    private Tally work(BooleanSupplier goesOn, Work work) throws InterruptedException {
        return work(goesOn, connection -> connection.post(work.next()));
    }

    /** One request and its answer. */
    private interface Exchange {
        Answer over(Connection connection) throws IOException;
    }

    private Tally work(BooleanSupplier goesOn, Exchange exchange) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var begun = System.nanoTime();
            var working = new ArrayList<Future<Tally>>();
            for (var client = 0; client < clients; client++) {
                working.add(threads.submit(client(goesOn, exchange, begun)));
            }
            var all = Tally.nothing();
            for (var one : working) {
                all = all.beside(one.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A client of " + target + " failed", e.getCause());
        }
    }

    private Callable<Tally> client(BooleanSupplier goesOn, Exchange exchange, long begun) {
        return () -> {
            var statuses = new TreeMap<Integer, Long>();
            var example = "";
            var connection = new Connection(target);
            try {
                while (goesOn.getAsBoolean()) {
                    try {
                        var answer = exchange.over(connection);
                        statuses.merge(answer.status(), 1L, Long::sum);
                        if (!answer.ok() && example.isEmpty()) {
                            example = answer.toString();
                        }
                    } catch (IOException e) {
                        statuses.merge(Tally.BROKEN, 1L, Long::sum);
                        example = String.valueOf(e);
                        connection.close();
                        connection = new Connection(target);
                    }
                }
            } finally {
                connection.close();
            }
            return new Tally((System.nanoTime() - begun) / 1e9, statuses, example);
        };
    }
}
