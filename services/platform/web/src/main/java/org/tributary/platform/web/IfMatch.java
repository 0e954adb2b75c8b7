package org.tributary.platform.web;

import java.util.List;
import org.springframework.http.ETag;

/**
 * What a caller takes a thing to be when changing it: one of these representations, as {@code If-Match} names them (RFC 9110). A
 * header that cannot be read names nothing.
 */
public record IfMatch(List<ETag> named) {

    public IfMatch {
        named = List.copyOf(named);
    }

    /** What this header says. */
    public static IfMatch of(String header) {
        return new IfMatch(ETag.parse(header));
    }

    /** Whether the representation with this tag is among them; a weak tag names none. */
    public boolean names(String tag) {
        var current = ETag.create(tag);
        return named.stream().anyMatch(each -> each.isWildcard() || each.compare(current, true));
    }
}
