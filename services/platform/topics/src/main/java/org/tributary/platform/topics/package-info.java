/** How facts lie on Kafka: the topics, their settings, and CloudEvents 1.0 in binary mode. */
@NullMarked
package org.tributary.platform.topics;

import org.jspecify.annotations.NullMarked;
