package org.tributary.clinicalrecord.record;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.PatientId;
import org.tributary.platform.web.Caller;

/** Shows a patient's whole record to the clinics that treat them, whichever clinic recorded it, as of any instant. */
@RestController
class GetRecordEndpoint {

    private final RecordReader reader;

    GetRecordEndpoint(RecordReader reader) {
        this.reader = reader;
    }

    @GetMapping("/patients/{id}/record")
    @PreAuthorize("hasAnyRole('front-desk', 'therapist')")
    PatientRecord get(
            @PathVariable PatientId id,
            @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable RecordCursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        return RecordPages.page(reader.read(id, at, knownAt, caller), after, limit);
    }
}
