package org.tributary.booking.broken.a_page_is_made_in_one_way;

import java.util.List;
import org.tributary.platform.web.Page;

class ListVisits {

    Page<String> list(List<String> items) {
        return new Page<>(items, items.getLast());
    }
}
