/** Whether a patient may be treated at an instant: a pure function of what is known of them and a version of the clinical policy. */
@NullMarked
package org.tributary.eligibility;

import org.jspecify.annotations.NullMarked;
