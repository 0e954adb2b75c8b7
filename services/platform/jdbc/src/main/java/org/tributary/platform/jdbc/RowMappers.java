package org.tributary.platform.jdbc;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;
import org.tributary.events.Id;

/**
 * Reads rows as what they stand for. Spring's own mapper of records asks for each column by the component's name first and takes an
 * exception for the answer that it is spelt with an underscore; here the spelling is known before the first row.
 */
public final class RowMappers {

    private static final ClassValue<RowMapper<?>> MAPPERS = new ClassValue<>() {
        @Override
        protected RowMapper<?> computeValue(Class<?> type) {
            return type.isRecord() && !Id.class.isAssignableFrom(type)
                    ? RecordMapper.of(type)
                    : single(ColumnReader.of(type));
        }
    };

    private RowMappers() {}

    /**
     * Reads a record by its constructor, each component from the column of its name ({@code courseId} from {@code course_id}), and
     * anything else, such as an id, from the only column.
     */
    @SuppressWarnings("unchecked") // the class value keeps a mapper of a type under that type
    public static <T> RowMapper<T> of(Class<T> type) {
        return (RowMapper<T>) MAPPERS.get(type);
    }

    private static RowMapper<@Nullable Object> single(ColumnReader column) {
        return (row, _) -> column.read(row, 1);
    }

    private record RecordMapper<T>(Constructor<T> constructor, List<String> columns, List<ColumnReader> readers)
            implements RowMapper<T> {

        static <T> RecordMapper<T> of(Class<T> type) {
            var components = List.of(type.getRecordComponents());
            var types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
            return new RecordMapper<>(
                    ColumnReader.constructorOf(type, types),
                    components.stream().map(RowMappers::columnOf).toList(),
                    components.stream()
                            .map(component -> ColumnReader.of(component.getGenericType()))
                            .toList());
        }

        @Override
        public T mapRow(ResultSet row, int number) throws SQLException {
            @Nullable Object[] values = new @Nullable Object[readers.size()];
            for (var i = 0; i < values.length; i++) {
                values[i] = readers.get(i).read(row, row.findColumn(columns.get(i)));
            }
            return ColumnReader.newInstance(constructor, values);
        }
    }

    static String columnOf(RecordComponent component) {
        return JdbcUtils.convertPropertyNameToUnderscoreName(component.getName());
    }
}
