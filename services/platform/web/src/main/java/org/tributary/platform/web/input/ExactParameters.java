package org.tributary.platform.web.input;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.problems.StandardProblems;
import org.tributary.platform.web.problems.Unacceptable;

/**
 * A parameter that is named has something to say, once unless it is a list, and exactly: nothing is dropped, and no default takes its
 * place unseen. Spring would trim, take the first of several, and try its editors where a converter says no. Pages are let off:
 * a form sends along what was left blank.
 */
final class ExactParameters implements HandlerInterceptor {

    private static final String BLANK = "must not be blank";
    private static final String REPEATED = "must be given once";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOfTheApi(method)) {
            for (var parameter : method.getMethodParameters()) {
                if (parameter.hasParameterAnnotation(RequestParam.class)) {
                    requireGiven(parameter, request);
                } else if (parameter.hasParameterAnnotation(PathVariable.class)) {
                    requireExistent(parameter, request);
                }
            }
        }
        return true;
    }

    private static void requireGiven(MethodParameter parameter, HttpServletRequest request) {
        var name = nameOf(parameter);
        var values = request.getParameterValues(name);
        if (values == null) {
            return;
        }
        try {
            partsOf(parameter, values).forEach(part -> {
                if (part.isBlank()) {
                    throw new Unacceptable(BLANK);
                }
                ExactText.of(typeOf(parameter), part);
            });
        } catch (Unacceptable value) {
            throw StandardProblems.invalid(name, value.expected()).asException();
        }
    }

    private static Stream<String> partsOf(MethodParameter parameter, String[] values) {
        if (isList(parameter)) {
            return Arrays.stream(values).flatMap(value -> Stream.of(value.split(",", -1)));
        }
        if (values.length > 1) {
            throw new Unacceptable(REPEATED);
        }
        return Stream.of(values);
    }

    /** What cannot be a name of anything names nothing. */
    private static void requireExistent(MethodParameter parameter, HttpServletRequest request) {
        try {
            if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                    && parts.get(parameter.getParameter().getName()) instanceof String part) {
                ExactText.of(parameter.getParameterType(), part);
            }
        } catch (Unacceptable _) {
            throw new NotFound();
        }
    }

    private static Class<?> typeOf(MethodParameter parameter) {
        return isList(parameter)
                ? ResolvableType.forMethodParameter(parameter).getGeneric().toClass()
                : parameter.getParameterType();
    }

    private static boolean isList(MethodParameter parameter) {
        return Collection.class.isAssignableFrom(parameter.getParameterType());
    }

    private static String nameOf(MethodParameter parameter) {
        var named = parameter.getParameterAnnotation(RequestParam.class);
        return named == null || named.name().isEmpty()
                ? parameter.getParameter().getName()
                : named.name();
    }

    private static boolean isOfTheApi(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class)
                || method.hasMethodAnnotation(ResponseBody.class);
    }
}
