package org.tributary.referral.fhir;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request of a partner's system that is not carried out, with everything that is wrong with it. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient List<Fault> faults;

    RefusedException(HttpStatus status, List<Fault> faults) {
        super("refused", null, false, false);
        this.status = status;
        this.faults = List.copyOf(faults);
    }

    RefusedException(HttpStatus status, Fault fault) {
        this(status, List.of(fault));
    }

    HttpStatus status() {
        return status;
    }

    List<Fault> faults() {
        return faults;
    }
}
