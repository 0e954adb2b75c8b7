package org.tributary.platform.privacy;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Erases people in one service: what was made of who they are is dropped, and then their key is destroyed, without which nothing
 * that was sealed opens again. At each start everybody on the list is erased once more, before anything is served, since a backup
 * may have brought them back.
 */
public final class Erasures implements SmartInitializingSingleton {

    private final ErasureList list;
    private final List<PersonalRows> rows;
    private final TransactionOperations transactions;
    private final PersonKeys keys;
    private final Clock clock;

    Erasures(
            ErasureList list,
            List<PersonalRows> rows,
            TransactionOperations transactions,
            PersonKeys keys,
            Clock clock) {
        this.list = list;
        this.rows = List.copyOf(rows);
        this.transactions = transactions;
        this.keys = keys;
        this.clock = clock;
    }

    /** Erases a person, or whoever a key was made for. It may be done again, and has to be after it was cut short. */
    public void erase(UUID person) {
        list.add(person, clock.instant());
        forget(List.of(person));
    }

    /** Everybody who was ever erased here. */
    public List<UUID> people() {
        return list.people();
    }

    @Override
    public void afterSingletonsInstantiated() {
        var people = list.people();
        if (!people.isEmpty()) {
            forget(people);
        }
    }

    /** The key goes last: as long as it is there, somebody is on the way here again. */
    private void forget(Collection<UUID> people) {
        transactions.executeWithoutResult(_ -> rows.forEach(some -> some.forget(people)));
        keys.destroy(people);
    }
}
