package org.tributary.platform.broken.packages_are_null_marked;

class Unmarked {}
