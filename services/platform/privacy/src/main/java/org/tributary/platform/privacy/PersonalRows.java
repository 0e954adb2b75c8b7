package org.tributary.platform.privacy;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What a service keeps of who a person is beside the facts: sealed columns, and keyed hashes to find them by. */
public interface PersonalRows {

    /** Drops it for these people, in a transaction of the service's database; nothing happens where there is none any more. */
    void forget(Collection<UUID> people);

    /** The tables from whose pages it has to go as well; the service's role may maintain them. */
    List<String> tables();
}
