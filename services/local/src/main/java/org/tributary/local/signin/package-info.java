/**
 * The sign-in of the run on one machine: an OpenID Connect provider with people and programs whose secrets everybody knows.
 *
 * <p>It listens on loopback only. Elsewhere any provider takes its place that says {@code roles} and {@code clinics} in its
 * tokens.
 */
@NullMarked
package org.tributary.local.signin;

import org.jspecify.annotations.NullMarked;
