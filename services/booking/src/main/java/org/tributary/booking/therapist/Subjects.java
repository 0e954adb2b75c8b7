package org.tributary.booking.therapist;

import org.jspecify.annotations.Nullable;
import org.tributary.events.TherapistId;

/** Who at the sign-in is which therapist: one person is one therapist, or none could sign as themselves. */
interface Subjects {

    /**
     * Binds a subject for good; nothing where there is none.
     *
     * @throws org.tributary.platform.kernel.RejectedException with {@link TherapistRejection.SubjectTaken}
     */
    void claim(@Nullable String subject, TherapistId therapist);
}
