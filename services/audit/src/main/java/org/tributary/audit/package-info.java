/**
 * Keeps every event of every service as it was published, and shows from that alone who did what and when. Owns no fact and holds
 * no key: what identifies a person stays sealed here.
 */
@NullMarked
package org.tributary.audit;

import org.jspecify.annotations.NullMarked;
