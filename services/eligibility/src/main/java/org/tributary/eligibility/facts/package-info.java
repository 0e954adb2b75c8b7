/** What is known of a patient's health: since when, until when, and where on the body. */
@NullMarked
package org.tributary.eligibility.facts;

import org.jspecify.annotations.NullMarked;
