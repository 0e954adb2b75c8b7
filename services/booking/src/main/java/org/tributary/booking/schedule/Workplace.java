package org.tributary.booking.schedule;

import org.jspecify.annotations.Nullable;

/**
 * What a visit is judged by of its clinic and its therapist.
 *
 * @param roster absent if there is no such therapist
 */
public record Workplace(Premises premises, @Nullable Roster roster) {}
