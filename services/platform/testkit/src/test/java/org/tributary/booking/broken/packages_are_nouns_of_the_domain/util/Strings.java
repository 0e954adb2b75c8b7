package org.tributary.booking.broken.packages_are_nouns_of_the_domain.util;

class Strings {}
