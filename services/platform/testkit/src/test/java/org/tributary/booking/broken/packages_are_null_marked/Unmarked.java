package org.tributary.booking.broken.packages_are_null_marked;

class Unmarked {}
