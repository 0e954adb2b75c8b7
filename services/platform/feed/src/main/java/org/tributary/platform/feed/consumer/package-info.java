/** The feeds as members of their Kafka groups: what each is assigned, polls and waits for, and how it is seen to be doing. */
@NullMarked
package org.tributary.platform.feed.consumer;

import org.jspecify.annotations.NullMarked;
