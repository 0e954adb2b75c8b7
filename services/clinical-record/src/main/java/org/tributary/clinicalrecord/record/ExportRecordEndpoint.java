package org.tributary.clinicalrecord.record;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.tributary.events.PatientId;
import org.tributary.platform.web.Caller;

/** Hands out all that is kept of a patient, for another program to read. It is written as it is read, so it has no tag. */
@RestController
class ExportRecordEndpoint {

    private final RecordExport export;

    ExportRecordEndpoint(RecordExport export) {
        this.export = export;
    }

    @GetMapping(path = "/patients/{id}/export", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAnyRole('front-desk', 'therapist')")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RecordExport.Export.class)))
    void export(@PathVariable PatientId id, Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var record = export.prepare(id, caller);
        ShallowEtagHeaderFilter.disableContentCaching(request);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        export.write(record, response.getOutputStream());
    }
}
