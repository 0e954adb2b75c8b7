package org.tributary.platform.web.submissions;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Gives what is found now under the status of the first answer. A failure to find it keeps its own. */
final class WithFirstStatus extends HttpServletResponseWrapper {

    private final int first;

    WithFirstStatus(HttpServletResponse response, int first) {
        super(response);
        this.first = first;
        setStatus(SC_OK);
    }

    @Override
    public void setStatus(int status) {
        super.setStatus(status == SC_OK ? first : status);
    }
}
