/**
 * The sign-in of the run on one machine: an OpenID Connect provider with people and programs whose secrets everybody knows.
 *
 * <p>It listens on loopback only. Elsewhere any provider takes its place whose access tokens are those of RFC 9068 ({@code typ} is
 * {@code at+jwt}, {@code aud} names the services), and say {@code roles} and {@code clinics}, as does what its user info tells
 * the pages.
 */
@NullMarked
package org.tributary.local.signin;

import org.jspecify.annotations.NullMarked;
