package org.tributary.events;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;

/** Names one thing of the chain for good: a UUID, version 7 when it is new. */
public interface Id {

    /** The bare number, for a column or a key. */
    UUID value();

    /** A version 7 UUID, so that indexes grow at their end. */
    static UUID fresh() {
        return Source.GENERATOR.generate();
    }

    /** Holds the generator, which is safe for use by many threads. */
    final class Source {
        private static final TimeBasedEpochRandomGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

        private Source() {}
    }
}
