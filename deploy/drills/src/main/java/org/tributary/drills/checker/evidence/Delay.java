package org.tributary.drills.checker.evidence;

import java.time.Duration;
import java.util.List;
import org.tributary.drills.journal.Poison;

/**
 * How long a feed was held up by a poison record.
 *
 * @param passed after how long it read on; at the bound if it did not
 * @param misplaced what was parked of another key, or was not parked though it must be
 */
public record Delay(Poison poison, String feed, Duration passed, List<String> misplaced) {}
