/** Whether a patient may be treated at an instant: the forms they answered decide the gate, and the gate what may be done. */
@NullMarked
package org.tributary.eligibility;

import org.jspecify.annotations.NullMarked;
