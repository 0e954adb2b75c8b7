package org.tributary.clinicalrecord.record;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.record.PatientRecord.Decision;
import org.tributary.clinicalrecord.views.screenings.ScreeningView;

/**
 * Cuts a record into pages: decisions, screenings and sessions, of which every visit brings more, stand together, the newest on
 * the first page. All other sections are on every page.
 */
final class RecordPages {

    private RecordPages() {}

    static PatientRecord page(PatientRecord record, @Nullable RecordCursor after, int limit) {
        var places = Stream.of(
                        record.gates().stream().map(RecordPages::place),
                        record.screenings().stream().map(RecordPages::place),
                        record.sessions().stream().map(RecordPages::place))
                .flatMap(section -> section)
                .filter(place -> after == null || place.compareTo(after) < 0)
                .sorted(Comparator.reverseOrder())
                .limit(limit + 1L)
                .toList();
        if (places.isEmpty()) {
            return record.with(List.of(), List.of(), List.of(), null);
        }
        var more = places.size() > limit;
        var first = places.getFirst();
        var last = places.get(more ? limit - 1 : places.size() - 1);
        return record.with(
                between(record.gates(), RecordPages::place, first, last),
                between(record.screenings(), RecordPages::place, first, last),
                between(record.sessions(), RecordPages::place, first, last),
                more ? last.toString() : null);
    }

    private static <T> List<T> between(
            List<T> section, Function<T, RecordCursor> place, RecordCursor first, RecordCursor last) {
        return section.stream()
                .filter(entry -> place.apply(entry).compareTo(first) <= 0
                        && place.apply(entry).compareTo(last) >= 0)
                .toList();
    }

    private static RecordCursor place(Decision decision) {
        return new RecordCursor(decision.decidedAt(), decision.decisionId());
    }

    private static RecordCursor place(ScreeningView screening) {
        return new RecordCursor(screening.answeredAt(), screening.screeningId().value());
    }

    private static RecordCursor place(SessionEntry session) {
        return new RecordCursor(session.startedAt(), session.sessionId().value());
    }
}
