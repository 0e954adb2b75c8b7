package org.tributary.platform.broken.packages_are_free_of_cycles.room;

import org.tributary.platform.broken.packages_are_free_of_cycles.clinic.Clinic;

public record Room(Clinic clinic) {}
