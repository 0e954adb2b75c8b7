/** What is to be done later (db-scheduler): a timer is a row, written in the transaction of the fact that it belongs to. */
@NullMarked
package org.tributary.platform.timers;

import org.jspecify.annotations.NullMarked;
