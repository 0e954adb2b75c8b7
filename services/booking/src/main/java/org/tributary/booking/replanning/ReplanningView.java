package org.tributary.booking.replanning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;

/**
 * What became of a clinic's displaced visits, or would.
 *
 * @param replanningId absent in a preview
 */
public record ReplanningView(@Nullable ReplanningId replanningId, ClinicId clinicId, List<Move> items) {}
