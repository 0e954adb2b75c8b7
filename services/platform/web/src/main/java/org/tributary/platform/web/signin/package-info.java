/** Who asks: tokens, roles and the walls between callers. */
@NullMarked
package org.tributary.platform.web.signin;

import org.jspecify.annotations.NullMarked;
