package org.tributary.platform.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads single columns, for a row that a record alone cannot be made of: where a column is sealed, or a list comes from elsewhere. */
public final class Columns {

    private static final ClassValue<ColumnReader> READERS = new ClassValue<>() {
        @Override
        protected ColumnReader computeValue(Class<?> type) {
            return ColumnReader.of(type);
        }
    };

    private static final ClassValue<ColumnReader.Many> LISTS = new ClassValue<>() {
        @Override
        protected ColumnReader.Many computeValue(Class<?> element) {
            return ColumnReader.listOf(element);
        }
    };

    private Columns() {}

    /** What a column holds that is never null. */
    public static <T> T get(ResultSet row, String column, Class<T> type) throws SQLException {
        return Objects.requireNonNull(find(row, column, type), column);
    }

    /** What a column holds, or null. */
    public static <T> @Nullable T find(ResultSet row, String column, Class<T> type) throws SQLException {
        return type.cast(READERS.get(type).read(row, row.findColumn(column)));
    }

    /** What a column holds many of. */
    public static <T> List<T> list(ResultSet row, String column, Class<T> element) throws SQLException {
        return LISTS.get(element).read(row, row.findColumn(column)).stream()
                .map(element::cast)
                .toList();
    }
}
