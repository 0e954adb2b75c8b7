/**
 * What every HTTP interface of the chain has in common: who asks, how refusals read, what a retry is given.
 *
 * <p>A service imports {@code classpath:tributary-defaults.yml} in its {@code application.yml}; everything else configures
 * itself. A slice test of an endpoint is a {@code @WebSlice} test (in this module's test jar).
 */
@NullMarked
package org.tributary.platform.web;

import org.jspecify.annotations.NullMarked;
