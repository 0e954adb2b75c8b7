/** The description of a service's interface, made from its endpoints. */
@NullMarked
package org.tributary.platform.web.openapi;

import org.jspecify.annotations.NullMarked;
