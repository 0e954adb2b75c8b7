package org.tributary.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next where the following page begins, to be given as {@code after}; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * A page of a list, made of one item more than fits on it: there is a following page only if that one was found.
     *
     * @param found up to {@code limit + 1} items, in the order of the list
     * @param place where an item stands in the list
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<? super T, ?> place) {
        if (found.size() <= limit) {
            return whole(found);
        }
        var items = found.subList(0, limit);
        return new Page<>(items, place.apply(items.getLast()).toString());
    }

    /** The same page, with its items as callers see them. */
    public <V> Page<V> map(Function<? super List<T>, List<V>> view) {
        return new Page<>(view.apply(items), next);
    }

    /** A list that fits on one page. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }
}
