package org.tributary.referral.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.UnsignedIntType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.tributary.platform.web.Role;
import org.tributary.platform.web.problems.ProblemWriter;
import org.tributary.platform.web.problems.StandardProblems;

/**
 * Lets HAPI's server behave as the rest of the service: only a partner is served, a refusal is the same problem that it is in plain
 * JSON, and what failed is told and logged in the one way of the service.
 */
@Component
@Interceptor
public final class ServerHooks {

    private static final Logger LOG = LoggerFactory.getLogger(ServerHooks.class);
    private static final Pattern UNKNOWN = Pattern.compile("^HAPI-0(287|303):");
    private static final Failures.Failed NOT_OFFERED = Failures.of(StandardProblems.of(HttpStatus.METHOD_NOT_ALLOWED));

    private final ObjectProvider<HandlerExceptionResolver> resolver;
    private final Failures failures;
    private final UnreadableBodies unreadable;
    private final ProblemWriter problems;

    ServerHooks(
            @Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> resolver,
            Failures failures,
            UnreadableBodies unreadable,
            ProblemWriter problems) {
        this.resolver = resolver;
        this.failures = failures;
        this.unreadable = unreadable;
        this.problems = problems;
    }

    /** Before anything of the request is read. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public void letIn(RequestDetails asked, HttpServletRequest request) {
        if ("metadata".equals(asked.getRequestPath())) {
            return;
        }
        if (!RequestReader.caller().has(Role.PARTNER)) {
            throw new AccessDeniedException("Only a partner refers");
        }
        if (asked.getRequestPath().startsWith("ReferralRequest")) {
            throw new RefusedException(
                    HttpStatus.UNPROCESSABLE_CONTENT.value(),
                    new Fault(
                            "ReferralRequest",
                            "other-release",
                            "ReferralRequest is of FHIR STU3: in R4, which is spoken here, it is a ServiceRequest"));
        }
    }

    /** Refusals become answers of FHIR's server; whatever else fails is left to the service. */
    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public BaseServerResponseException read(
            @Nullable RequestDetails asked, HttpServletRequest request, Throwable failure) {
        var cause = causeOf(failure);
        if (cause instanceof BaseServerResponseException refusal && refusal.getStatusCode() != 500) {
            return answer(isUnknownInteraction(asked, refusal) ? NOT_OFFERED : Failures.ofServer(refusal));
        }
        return failures.of(cause)
                .or(() -> cause instanceof AccessDeniedException ? Optional.empty() : unreadable.of(request))
                .map(ServerHooks::answer)
                .orElseGet(() -> new InternalErrorException(cause));
    }

    /** FHIR's server takes it for a fault of the request, which it is where it is asked for with what nobody knows. */
    private static boolean isUnknownInteraction(@Nullable RequestDetails asked, BaseServerResponseException refusal) {
        return asked != null
                && asked.getParameters().isEmpty()
                && refusal.getMessage() != null
                && UNKNOWN.matcher(refusal.getMessage()).find();
    }

    private static BaseServerResponseException answer(Failures.Failed failed) {
        return new UnclassifiedServerFailureException(
                failed.status(), "refused", OutcomeText.of(failed.status(), failed.faults()));
    }

    /** True leaves the answer to FHIR's server. */
    @Hook(Pointcut.SERVER_HANDLE_EXCEPTION)
    public boolean handle(BaseServerResponseException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (failure instanceof UnclassifiedServerFailureException) {
            return true;
        }
        var cause = causeOf(failure);
        if (cause instanceof AccessDeniedException) {
            problems.write(StandardProblems.of(HttpStatus.FORBIDDEN), request, response);
            return false;
        }
        var told =
                cause instanceof Exception e ? resolver.getObject().resolveException(request, response, null, e) : null;
        if (told == null) {
            LOG.error("A request failed", cause);
            problems.write(StandardProblems.of(HttpStatus.INTERNAL_SERVER_ERROR), request, response);
        }
        return false;
    }

    private static Throwable causeOf(Throwable failure) {
        var cause = failure;
        while (isWrapping(cause) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean isWrapping(Throwable failure) {
        return failure instanceof InvocationTargetException
                || (failure instanceof BaseServerResponseException outer && outer.getStatusCode() == 500);
    }

    /** The size of a page is not how many there are. */
    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void withoutTotal(@Nullable IBaseResource answer) {
        if (answer instanceof Bundle bundle && bundle.getType() == BundleType.SEARCHSET) {
            bundle.setTotalElement(new UnsignedIntType());
        }
    }
}
