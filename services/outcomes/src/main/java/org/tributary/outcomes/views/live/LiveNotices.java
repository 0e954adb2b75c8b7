package org.tributary.outcomes.views.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.outcomes.views.live.LiveNotice.Fact;
import org.tributary.outcomes.views.live.LiveNotice.Facts;
import org.tributary.outcomes.views.live.LiveNotice.Many;
import org.tributary.platform.feed.ReceivedEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells every instance of a batch at the moment at which it can be read: PostgreSQL hands a notice on when its transaction has
 * committed, and never if it has not.
 */
@Component
public class LiveNotices {

    static final String CHANNEL = "live_facts";

    /** From here on nobody watches single facts: the service was behind, or is being rebuilt. */
    static final int TOLD_ONE_BY_ONE = 500;

    /** What PostgreSQL hands on at once, in bytes, is less than 8,000. */
    private static final int LONGEST = 7_999;

    private static final int USUALLY_FITS = 24;

    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcClient db;

    LiveNotices(JdbcClient db) {
        this.db = db;
    }

    /** Tells of a batch, in the transaction of what was written. */
    public void tell(String source, List<ReceivedEvent> batch) {
        db.sql("select pg_notify(:channel, notice) from unnest(:notices) as notice")
                .param("channel", CHANNEL)
                .param("notices", noticesOf(source, batch).toArray(String[]::new))
                .query(row -> {});
    }

    /** What was told, as one instance hears it. */
    LiveNotice read(String notice) {
        return json.readValue(notice, LiveNotice.class);
    }

    List<String> noticesOf(String source, List<ReceivedEvent> batch) {
        if (batch.size() > TOLD_ONE_BY_ONE) {
            return List.of(write(new Many(source)));
        }
        var notices = new ArrayList<String>();
        var facts = batch.stream().map(fact -> Fact.of(source, fact)).toList();
        for (var from = 0; from < facts.size(); from += USUALLY_FITS) {
            add(notices, source, facts.subList(from, Math.min(from + USUALLY_FITS, facts.size())));
        }
        return notices;
    }

    /** An envelope may be of any length; one that fits nowhere is told of all the same. */
    private void add(List<String> notices, String source, List<Fact> facts) {
        var notice = write(new Facts(facts));
        if (notice.getBytes(UTF_8).length <= LONGEST) {
            notices.add(notice);
        } else if (facts.size() == 1) {
            notices.add(write(new Many(source)));
        } else {
            var half = facts.size() / 2;
            add(notices, source, facts.subList(0, half));
            add(notices, source, facts.subList(half, facts.size()));
        }
    }

    private String write(LiveNotice notice) {
        return json.writerFor(LiveNotice.class).writeValueAsString(notice);
    }
}
