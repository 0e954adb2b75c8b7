package org.tributary.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PageSpec {

    private static final String SEED = "20261130";

    @Property(seed = SEED)
    void only_the_last_page_has_no_next_and_none_is_empty(
            @ForAll @IntRange(max = 40) int items, @ForAll @IntRange(min = 1, max = 12) int limit) {
        var pages = new ArrayList<Page<Integer>>();
        var after = 0;
        do {
            pages.add(Page.of(list(after, items, limit + 1), limit, item -> item));
            after += limit;
        } while (pages.getLast().next() != null);

        assertThat(pages.stream().flatMap(page -> page.items().stream()))
                .containsExactlyElementsOf(list(0, items, items));
        assertThat(pages).hasSize(Math.max(1, (items + limit - 1) / limit));
    }

    private static List<Integer> list(int after, int items, int most) {
        return IntStream.rangeClosed(after + 1, Math.min(items, after + most))
                .boxed()
                .toList();
    }
}
