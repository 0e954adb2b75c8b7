package org.tributary.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next where the following page begins, to be given as {@code after}; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** A list that fits on one page. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }
}
