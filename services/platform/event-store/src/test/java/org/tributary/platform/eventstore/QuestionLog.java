package org.tributary.platform.eventstore;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Remembers what was asked of the database for one value. */
final class QuestionLog extends JdbcTemplate {

    private final List<String> questions = new CopyOnWriteArrayList<>();

    QuestionLog(DataSource database) {
        super(database);
    }

    @Override
    public <T> @Nullable T queryForObject(String sql, Class<T> type) {
        questions.add(sql);
        return super.queryForObject(sql, type);
    }

    /** How often it was asked for something of this name. */
    long timesAsked(String name) {
        return questions.stream().filter(sql -> sql.contains(name)).count();
    }
}
