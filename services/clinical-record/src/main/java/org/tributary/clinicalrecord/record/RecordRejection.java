package org.tributary.clinicalrecord.record;

import java.time.Instant;
import org.tributary.platform.kernel.Rejection;

/** Why a record is not shown. */
sealed interface RecordRejection extends Rejection {

    /** An instant was asked for that is yet to come. */
    record NotYet(String field, Instant now) implements RecordRejection {}
}
