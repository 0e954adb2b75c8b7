package org.tributary.clinicalrecord.gate;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.web.input.ManyLines;

/** Why a permission is taken back. */
record RevocationRequest(
        @Nullable @ManyLines @Size(max = 4_000) String reason) {

    @Override
    public String toString() {
        return "RevocationRequest[withheld]";
    }
}
