package org.tributary.platform.web.problems;

import static org.springframework.http.HttpHeaders.RETRY_AFTER;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import org.tributary.platform.kernel.RejectedException;
import org.tributary.platform.web.NotFound;

/**
 * Answers every failure of an endpoint as a problem. Only constant words, names of fields and what a
 * {@link org.tributary.platform.web.ProblemMapping} gives reach the caller, never the text of an exception.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final URI BLANK = URI.create("about:blank");

    private final Refusals refusals;

    ProblemAdvice(Refusals refusals) {
        this.refusals = refusals;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> refused(RejectedException refusal, WebRequest request) {
        var kind = refusal.reason().getClass();
        LOG.debug("Refused: {}", kind.getSimpleName());
        var problem = refusals.read(refusal.reason()).orElseGet(() -> {
            LOG.error("No ProblemMapping says how {} reads", kind.getName());
            return StandardProblems.of(INTERNAL_SERVER_ERROR);
        });
        return answer(refusal, problem, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> notFound(NotFound absence, WebRequest request) {
        return answer(absence, StandardProblems.of(NOT_FOUND), request);
    }

    /** Who may not do this is for the security chain to answer, which knows whether they signed in at all. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException denied) {
        throw denied;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> failed(Exception failure, WebRequest request) {
        if (Outage.isBehind(failure)) {
            LOG.warn("A request could not be carried out for now: {}", failure.toString());
            var headers = new HttpHeaders();
            headers.set(RETRY_AFTER, Long.toString(Outage.RETRY_AFTER.toSeconds()));
            return handleExceptionInternal(
                    failure, StandardProblems.of(SERVICE_UNAVAILABLE), headers, SERVICE_UNAVAILABLE, request);
        }
        if (isOfTheCallersConnection(failure)) {
            return null;
        }
        LOG.error("A request failed", failure);
        return answer(failure, StandardProblems.of(INTERNAL_SERVER_ERROR), request);
    }

    /** Spring takes any end of a stream below a failure for the caller's: also that of a database that was cut off. */
    private static boolean isOfTheCallersConnection(Exception failure) {
        return (failure instanceof IOException || failure instanceof HttpMessageConversionException)
                && DisconnectedClientHelper.isClientDisconnectedException(failure);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(e, StandardProblems.invalid(fieldsOf(e.getBindingResult())), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e.isForReturnValue()) {
            return failed(e, request);
        }
        var fields = new ArrayList<InvalidField>();
        for (var result : e.getParameterValidationResults()) {
            if (result instanceof ParameterErrors body) {
                fields.addAll(fieldsOf(body));
            } else {
                var name =
                        Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "");
                result.getResolvableErrors().forEach(error -> fields.add(invalid(name, error.getDefaultMessage())));
            }
        }
        return answer(e, StandardProblems.invalid(fields), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var fields = InvalidJson.fieldsOf(e.getCause());
        var problem = StandardProblems.invalid(fields);
        if (fields.isEmpty()) {
            problem.setDetail("The body is missing or is not the JSON that is expected");
        }
        return answer(e, problem, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(e, StandardProblems.invalid(e.getParameterName(), "is missing"), request);
    }

    /** A path with an id that cannot be one names nothing; a parameter can be corrected. */
    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e instanceof MethodArgumentTypeMismatchException argument
                && argument.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return answer(e, StandardProblems.of(NOT_FOUND), request);
        }
        var field = Objects.requireNonNullElse(e.getPropertyName(), "");
        return answer(
                e,
                StandardProblems.invalid(field, InvalidJson.expectedBy(NestedExceptionUtils.getMostSpecificCause(e))),
                request);
    }

    /** Every other answer of the framework keeps its status and loses its text. A problem is told whatever the caller accepts. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var named = body instanceof ProblemDetail problem
                && problem.getType() != null
                && !problem.getType().equals(BLANK);
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(named ? body : StandardProblems.of(status));
    }

    private @Nullable ResponseEntity<Object> answer(Exception cause, ProblemDetail problem, WebRequest request) {
        return handleExceptionInternal(
                cause, problem, new HttpHeaders(), HttpStatusCode.valueOf(problem.getStatus()), request);
    }

    private static List<InvalidField> fieldsOf(Errors errors) {
        return errors.getAllErrors().stream()
                .map(error -> error instanceof FieldError field
                        ? invalid(field.getField(), field.isBindingFailure() ? null : field.getDefaultMessage())
                        : invalid("", error.getDefaultMessage()))
                .toList();
    }

    private static InvalidField invalid(String field, @Nullable String message) {
        return new InvalidField(field, Objects.requireNonNullElse(message, "is malformed"));
    }
}
