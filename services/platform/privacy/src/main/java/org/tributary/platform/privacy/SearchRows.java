package org.tributary.platform.privacy;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of keyed hashes by which people are found: their rows go. Whoever guesses a name could test it by a hash that is left in
 * a page, so the pages are written anew.
 *
 * @param person the column that says whose it is
 */
public record SearchRows(JdbcClient db, String name, String person) implements PersonalRows {

    @Override
    public void forget(Collection<UUID> people) {
        db.sql("delete from %s where %s = any (:people)".formatted(name, person))
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    @Override
    public List<String> tables() {
        return List.of(name);
    }
}
