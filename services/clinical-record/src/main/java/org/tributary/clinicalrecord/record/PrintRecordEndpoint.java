package org.tributary.clinicalrecord.record;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.PatientId;
import org.tributary.platform.web.Caller;

/** Prints a patient's whole record for them, as of any instant. */
@RestController
class PrintRecordEndpoint {

    private final RecordReader reader;
    private final PdfPrinter printer;
    private final Clock clock;

    PrintRecordEndpoint(RecordReader reader, PdfPrinter printer, Clock clock) {
        this.reader = reader;
        this.printer = printer;
        this.clock = clock;
    }

    @GetMapping(path = "/patients/{id}/record", produces = MediaType.APPLICATION_PDF_VALUE)
    @PreAuthorize("hasAnyRole('front-desk', 'therapist')")
    byte[] print(
            @PathVariable PatientId id,
            @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(required = false) @Nullable Instant knownAt,
            Caller caller) {
        return printer.print(RecordDocument.of(reader.read(id, at, knownAt, caller), clock.instant()));
    }
}
