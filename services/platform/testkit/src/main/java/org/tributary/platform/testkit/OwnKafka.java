package org.tributary.platform.testkit;

/** A Kafka that one test has to itself, to take it away and bring it back with its address and what it had stored. */
public sealed interface OwnKafka extends AutoCloseable permits EmbeddedBroker, ContainerBroker {

    /** One that has not been started yet. */
    static OwnKafka notStarted() {
        return Infrastructure.shared().ownKafka();
    }

    /** Where it listens while it runs, known before. */
    String bootstrapServers();

    /** Starts it and waits until it serves. */
    void start();

    /** Stops it, so that nobody answers at its address. */
    void stop();

    /** Stops it for good. */
    @Override
    void close();
}
