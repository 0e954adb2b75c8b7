/** The ledger: every event verbatim, never changed, each with its leaf of the Merkle tree. */
@NullMarked
package org.tributary.audit.ledger;

import org.jspecify.annotations.NullMarked;
