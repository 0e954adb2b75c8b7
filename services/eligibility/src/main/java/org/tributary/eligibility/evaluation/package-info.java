/** What an evaluation of circulation must hold before hands are laid on. */
@NullMarked
package org.tributary.eligibility.evaluation;

import org.jspecify.annotations.NullMarked;
