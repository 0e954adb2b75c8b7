package org.tributary.referral.fhir;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.tributary.platform.web.problems.StandardProblems;
import org.tributary.referral.fhir.Failures.Failed;

/** Bodies on which FHIR's parser fails instead of refusing them: a fault of their sender, and none of ours. */
@Component
final class UnreadableBodies {

    private final SentReader reader;
    private final ResourceCheck check;

    UnreadableBodies(FhirContext fhir, ResourceCheck check) {
        this.reader = new SentReader(fhir);
        this.check = check;
    }

    /** What is wrong with the body of a request that failed; nothing if it can be read, so that something else failed. */
    Optional<Failed> of(HttpServletRequest request) {
        var sent = SystemProvider.bodyOf(request);
        if (sent.isBlank() || isReadable(sent)) {
            return Optional.empty();
        }
        var faults = check.faultsOf(sent);
        return Optional.of(
                faults.isEmpty()
                        ? Failures.of(StandardProblems.of(HttpStatus.BAD_REQUEST))
                        : new Failed(HttpStatus.UNPROCESSABLE_CONTENT.value(), faults));
    }

    private boolean isReadable(String sent) {
        try {
            reader.parse(sent);
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }
}
