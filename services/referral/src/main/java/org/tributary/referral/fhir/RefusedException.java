package org.tributary.referral.fhir;

import java.util.List;

/** A request of a partner's system that is not carried out, with everything that is wrong with it. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Fault> faults;

    RefusedException(int status, List<Fault> faults) {
        super("refused", null, false, false);
        this.status = status;
        this.faults = List.copyOf(faults);
    }

    RefusedException(int status, Fault fault) {
        this(status, List.of(fault));
    }

    /** Of HTTP. */
    int status() {
        return status;
    }

    List<Fault> faults() {
        return faults;
    }
}
