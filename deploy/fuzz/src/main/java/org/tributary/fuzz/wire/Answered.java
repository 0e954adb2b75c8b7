package org.tributary.fuzz.wire;

import java.time.Duration;
import org.tributary.platform.conformance.Exchange;

/** What came back, and how long it took until all of it was there. */
public record Answered(Exchange exchange, Duration took) {}
