/**
 * A key per person, in a database of its own beside that of the service that recorded the data, each wrapped by the
 * service's key-encryption key. Destroying a person's key erases what identifies them from every store and topic.
 */
@NullMarked
package org.tributary.platform.privacy;

import org.jspecify.annotations.NullMarked;
