@NullMarked
package org.tributary.platform.web;

import org.jspecify.annotations.NullMarked;
