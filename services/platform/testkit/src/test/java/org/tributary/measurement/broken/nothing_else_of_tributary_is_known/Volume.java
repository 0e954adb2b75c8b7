package org.tributary.measurement.broken.nothing_else_of_tributary_is_known;

import org.tributary.platform.kernel.Rejection;

record Volume() implements Rejection {}
