package org.tributary.platform.testkit;

import java.util.concurrent.atomic.AtomicInteger;

/** The Kafka that all tests of one run share; each test class has topics of its own by their prefix. */
public final class TestKafka {

    private static final AtomicInteger PREFIXES = new AtomicInteger();

    private TestKafka() {}

    /** Where it listens. The first call starts it. */
    public static String bootstrapServers() {
        return Started.BOOTSTRAP_SERVERS;
    }

    /** What no other test's topics begin with. */
    public static String freshPrefix() {
        return "test-" + PREFIXES.incrementAndGet();
    }

    private static final class Started {
        private static final String BOOTSTRAP_SERVERS = Infrastructure.shared().startKafka();
    }
}
