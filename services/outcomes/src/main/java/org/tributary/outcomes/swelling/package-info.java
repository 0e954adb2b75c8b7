/**
 * What a course of treatment did to a swollen limb, session by session, and what the courses of a clinic did together. Pure:
 * facts and a measurement policy in, figures out.
 */
@NullMarked
package org.tributary.outcomes.swelling;

import org.jspecify.annotations.NullMarked;
