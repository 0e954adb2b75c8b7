package org.tributary.measurement.broken.packages_are_null_marked;

class Unmarked {}
