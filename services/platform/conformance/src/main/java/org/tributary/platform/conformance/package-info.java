/**
 * Whether a service answers as it says it does: its description (OpenAPI 3.1) is read, and each answer is held against what
 * is told of that operation. Used by every integration test and by the fuzzer.
 */
@NullMarked
package org.tributary.platform.conformance;

import org.jspecify.annotations.NullMarked;
