package org.tributary.platform.web.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Gives what is found now under the status of the first answer. A failure to find it keeps its own. */
final class ReplayResponse extends HttpServletResponseWrapper {

    private final int first;

    ReplayResponse(HttpServletResponse response, int first) {
        super(response);
        this.first = first;
        setStatus(SC_OK);
    }

    @Override
    public void setStatus(int status) {
        super.setStatus(status == SC_OK ? first : status);
    }
}
