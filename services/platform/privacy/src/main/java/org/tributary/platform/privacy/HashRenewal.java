package org.tributary.platform.privacy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings the hashes of everybody up to the rule in force, from the start on and beside the work of the day. Any number of
 * instances may do so, each person is a transaction, and one that was cut short is begun again: who is done is not met again.
 */
public final class HashRenewal {

    private static final Logger LOG = LoggerFactory.getLogger(HashRenewal.class);

    private final List<OutdatedHashes> outdated;
    private final TransactionOperations transactions;

    public HashRenewal(List<OutdatedHashes> outdated, TransactionOperations transactions) {
        this.outdated = List.copyOf(outdated);
        this.transactions = transactions;
    }

    /** Until nobody is left; an instance of the earlier release, which runs on for a while, may still add some. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    public void renewAll() {
        for (var hashes : outdated) {
            var last = renewSomeAfter(hashes, null);
            while (last.isPresent()) {
                last = renewSomeAfter(hashes, last.get());
            }
        }
    }

    private Optional<UUID> renewSomeAfter(OutdatedHashes hashes, @Nullable UUID after) {
        var people = hashes.some(after);
        people.forEach(person -> renew(hashes, person));
        return people.isEmpty() ? Optional.empty() : Optional.of(people.getLast());
    }

    private void renew(OutdatedHashes hashes, UUID person) {
        try {
            transactions.executeWithoutResult(_ -> hashes.renew(person));
        } catch (IllegalStateException e) {
            // one who cannot be opened does not keep the others waiting
            LOG.warn("What {} is found by could not be hashed anew", person, e);
        }
    }
}
