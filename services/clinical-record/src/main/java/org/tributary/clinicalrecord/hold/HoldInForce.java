package org.tributary.clinicalrecord.hold;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tributary.events.HoldId;

/** A hold that keeps somebody: until an instant, or until it is lifted. */
public record HoldInForce(HoldId holdId, @Nullable Instant until) {}
