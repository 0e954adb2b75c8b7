package org.tributary.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands for the page of a list, which this module does not know. */
public record Page<T>(List<T> items, @Nullable String next) {}
