/**
 * A person's whole record: rebuilt from the events alone, as it stood at an instant and as it was known at another, as pages,
 * as a document for the patient and as one export.
 */
@NullMarked
package org.tributary.clinicalrecord.record;

import org.jspecify.annotations.NullMarked;
