package org.tributary.fuzz.wire;

import java.net.URI;
import org.tributary.platform.conformance.ApiDescription;
import org.tributary.platform.conformance.Conformance;

/** A running service and what it says of itself. */
public record Service(String name, URI base, Conformance conformance) {

    /** What it says of itself. */
    public ApiDescription description() {
        return conformance.description();
    }
}
