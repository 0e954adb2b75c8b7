package org.tributary.drills.checker.laws;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tributary.drills.checker.Law;
import org.tributary.drills.checker.evidence.Evidence;
import org.tributary.drills.checker.evidence.Row;
import org.tributary.drills.checker.recounts.View;

/** Each read model holds what a recount from the stores comes to: nothing more, nothing less, nothing twice. */
public final class ViewsEqualTheRecount implements Law {

    private final List<View> views;

    public ViewsEqualTheRecount(List<View> views) {
        this.views = List.copyOf(views);
    }

    @Override
    public String sentence() {
        return "Each event takes effect once: read models equal a recount from the stores";
    }

    @Override
    public Stream<String> breaches(Evidence evidence) {
        return views.stream().flatMap(view -> differences(view, evidence));
    }

    private static Stream<String> differences(View view, Evidence evidence) {
        var must = count(view.recount().apply(evidence.stores()));
        var is = count(evidence.table(view.name()).stream());
        var rows = new HashSet<>(must.keySet());
        rows.addAll(is.keySet());
        return rows.stream()
                .filter(row -> !must.getOrDefault(row, 0L).equals(is.getOrDefault(row, 0L)))
                .map(row -> "%s has %d times, and must have %d times: %s"
                        .formatted(view.name(), is.getOrDefault(row, 0L), must.getOrDefault(row, 0L), row));
    }

    private static Map<Row, Long> count(Stream<Row> rows) {
        return rows.collect(groupingBy(identity(), counting()));
    }
}
