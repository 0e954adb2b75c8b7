/** What one person asks for and another approves. Each service tells it of its own affairs, on its own topic. */
@NullMarked
package org.tributary.events.approvals;

import org.jspecify.annotations.NullMarked;
