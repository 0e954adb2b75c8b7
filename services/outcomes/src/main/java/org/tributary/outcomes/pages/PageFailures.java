package org.tributary.outcomes.pages;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.signin.Callers;

/** Tells a person in a browser, in a page, what an API would tell in a problem document. */
@ControllerAdvice(basePackageClasses = PageFailures.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageFailures {

    private static final Logger LOG = LoggerFactory.getLogger(PageFailures.class);

    @ExceptionHandler
    ModelAndView notFound(NotFound absence) {
        return page(NOT_FOUND, "There is no such page", "Perhaps it belongs to a clinic that is not yours.");
    }

    @ExceptionHandler
    ModelAndView forbidden(AccessDeniedException denied) {
        return page(
                FORBIDDEN,
                "These pages are for operators",
                "Your account has no such role. Ask whoever manages the chain's accounts.");
    }

    @ExceptionHandler
    ModelAndView mistyped(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? notFound(new NotFound())
                : page(BAD_REQUEST, "This choice does not exist", "Go back and choose again.");
    }

    @ExceptionHandler({CannotGetJdbcConnectionException.class, DataAccessResourceFailureException.class})
    ModelAndView away(Exception outage) {
        LOG.warn("A page could not be shown for now", outage);
        return page(
                SERVICE_UNAVAILABLE, "The figures are out of reach for now", "Nothing is lost. Try again in a minute.");
    }

    @ExceptionHandler
    ModelAndView failed(Exception failure) {
        LOG.error("A page failed", failure);
        return page(INTERNAL_SERVER_ERROR, "This page could not be shown", "The failure has been noted.");
    }

    private static ModelAndView page(HttpStatus status, String heading, String advice) {
        var page = new ModelAndView("failure");
        page.setStatus(status);
        page.addObject("heading", heading);
        page.addObject("advice", advice);
        Callers.current().ifPresent(caller -> page.addObject("person", caller.subject()));
        return page;
    }
}
