package org.tributary.platform.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;

/** The clinics at which a caller works. */
public sealed interface ClinicScope {

    /** Every clinic of the chain. */
    record All() implements ClinicScope {}

    /** These and no other; perhaps none. */
    record Only(Set<ClinicId> ids) implements ClinicScope {

        public Only {
            ids = Set.copyOf(ids);
        }
    }

    /** Whether this clinic is among them. */
    default boolean include(ClinicId clinic) {
        return switch (this) {
            case All all -> true;
            case Only only -> only.ids().contains(clinic);
        };
    }

    /** For {@code where (:clinics::uuid[] is null or clinic_id = any (:clinics))}: null means every clinic. */
    default UUID @Nullable [] forSql() {
        return switch (this) {
            case All all -> null;
            case Only only -> only.ids().stream().map(ClinicId::value).toArray(UUID[]::new);
        };
    }
}
