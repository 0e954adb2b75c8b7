package org.tributary.platform.privacy;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table that keeps something of who people are in some of its columns; what else is in the row stays.
 *
 * @param person the column, or the expression, that says whose it is
 */
public record PersonalTable(JdbcClient db, String name, String person, List<String> columns) implements PersonalRows {

    @Override
    public void forget(Collection<UUID> people) {
        var nothing = columns.stream().map(column -> column + " = null").collect(Collectors.joining(", "));
        var something = columns.stream().map(column -> column + " is not null").collect(Collectors.joining(" or "));
        db.sql("update %s set %s where %s = any (:people) and (%s)".formatted(name, nothing, person, something))
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    /** Sealed columns open no more without the key: their pages are left to the usual vacuum. */
    @Override
    public List<String> tables() {
        return List.of();
    }
}
