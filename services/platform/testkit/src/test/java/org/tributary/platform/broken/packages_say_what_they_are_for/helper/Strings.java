package org.tributary.platform.broken.packages_say_what_they_are_for.helper;

class Strings {}
