/** The commands of {@code deploy/local}: what a person types and is told. */
@NullMarked
package org.tributary.local.command;

import org.jspecify.annotations.NullMarked;
