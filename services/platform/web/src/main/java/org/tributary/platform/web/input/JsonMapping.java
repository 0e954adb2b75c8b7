package org.tributary.platform.web.input;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Endpoints take and give JSON where they do not say otherwise. Whoever sends or wants another kind is told so before anything is
 * done; a failure is told to everybody.
 */
final class JsonMapping extends RequestMappingHandlerMapping {

    @Override
    protected @Nullable RequestMappingInfo getMappingForMethod(Method method, Class<?> type) {
        var mapping = super.getMappingForMethod(method, type);
        if (mapping == null || ErrorController.class.isAssignableFrom(type)) {
            return mapping;
        }
        var json = mapping.mutate();
        if (mapping.getConsumesCondition().isEmpty() && takesBody(method)) {
            json.consumes(APPLICATION_JSON_VALUE);
        }
        if (mapping.getProducesCondition().isEmpty() && givesBody(method, type)) {
            json.produces(APPLICATION_JSON_VALUE);
        }
        return json.build();
    }

    private static boolean takesBody(Method method) {
        return Arrays.stream(method.getParameters()).anyMatch(each -> each.isAnnotationPresent(RequestBody.class));
    }

    private static boolean givesBody(Method method, Class<?> type) {
        var answer = ResolvableType.forMethodReturnType(method);
        var body = HttpEntity.class.isAssignableFrom(answer.toClass())
                ? answer.as(HttpEntity.class).getGeneric()
                : answer;
        return body.toClass() != void.class
                && body.toClass() != Void.class
                && (AnnotatedElementUtils.hasAnnotation(type, ResponseBody.class)
                        || AnnotatedElementUtils.hasAnnotation(method, ResponseBody.class));
    }
}
