package org.tributary.platform.jdbc;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementCreatorFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Id;

/**
 * Binds the chain's types by name. Codes and lists go without a type, as null does: with one type in one call and another in the
 * next, PostgreSQL would parse and plan the same text anew.
 */
public final class TypedParameters extends NamedParameterJdbcTemplate {

    private TypedParameters(JdbcOperations jdbc) {
        super(jdbc);
    }

    /** A client that binds by name what is given to it. */
    public static JdbcClient client(JdbcOperations jdbc) {
        NamedParameterJdbcOperations typed = new TypedParameters(jdbc);
        return JdbcClient.create(typed);
    }

    @Override
    protected PreparedStatementCreator getPreparedStatementCreator(
            String sql, SqlParameterSource given, @Nullable Consumer<PreparedStatementCreatorFactory> customizer) {
        return super.getPreparedStatementCreator(sql, new Bound(given), customizer);
    }

    private record Bound(SqlParameterSource given) implements SqlParameterSource {

        @Override
        public boolean hasValue(String name) {
            return given.hasValue(name);
        }

        @Override
        public @Nullable Object getValue(String name) {
            return switch (given.getValue(name)) {
                case Id id -> id.value();
                case Instant at -> at.atOffset(ZoneOffset.UTC);
                case Enum<?> code -> code.name();
                case ZoneId zone -> zone.getId();
                case Collection<?> many -> array(many);
                case null -> null;
                case Object other -> other;
            };
        }

        @Override
        public int getSqlType(String name) {
            return switch (given.getValue(name)) {
                case Instant _ -> Types.TIMESTAMP_WITH_TIMEZONE;
                case Enum<?> _, Collection<?> _ -> Types.OTHER;
                case null -> given.getSqlType(name);
                case Object _ -> given.getSqlType(name);
            };
        }

        @Override
        public @Nullable String getTypeName(String name) {
            return given.getTypeName(name);
        }

        @Override
        public String @Nullable [] getParameterNames() {
            return given.getParameterNames();
        }
    }

    /** {@code {a,b}}: an array as PostgreSQL reads it from text. */
    static String array(Collection<?> many) {
        return many.stream().map(TypedParameters::element).collect(Collectors.joining(",", "{", "}"));
    }

    private static String element(@Nullable Object one) {
        return switch (one) {
            case null -> "null";
            case Id id -> id.value().toString();
            case Enum<?> code -> code.name();
            case Object text -> '"' + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        };
    }
}
