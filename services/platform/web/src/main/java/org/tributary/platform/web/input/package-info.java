/** What values callers may send, whatever they are about: plain texts, and times that a calendar has. */
@NullMarked
package org.tributary.platform.web.input;

import org.jspecify.annotations.NullMarked;
