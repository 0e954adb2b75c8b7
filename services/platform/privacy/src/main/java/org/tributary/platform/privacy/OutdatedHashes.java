package org.tributary.platform.privacy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a service finds people by, where it was hashed by an earlier rule of spelling than the one in force. */
public interface OutdatedHashes {

    /** Whose hashes are out of date: a portion of them, in the order of their numbers and after this one; none at the end. */
    List<UUID> some(@Nullable UUID after);

    /**
     * Hashes anew what one of them is found by, in a transaction that is theirs alone. Nothing changes where another instance
     * was faster; who cannot be read since their key is destroyed is left as they are and is not met again.
     */
    void renew(UUID person);
}
