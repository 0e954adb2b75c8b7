/** What needs a second person: somebody asks, and another approves or refuses with their own sign-in. */
@NullMarked
package org.tributary.platform.approvals;

import org.jspecify.annotations.NullMarked;
