package org.tributary.booking.broken.what_a_class_needs_is_in_its_constructor;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

class Desk {

    @Autowired
    @Nullable
    String name;
}
