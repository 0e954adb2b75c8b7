package org.tributary.booking.broken.packages_are_free_of_cycles.clinic;

import java.util.List;
import org.tributary.booking.broken.packages_are_free_of_cycles.room.Room;

public record Clinic(List<Room> rooms) {}
