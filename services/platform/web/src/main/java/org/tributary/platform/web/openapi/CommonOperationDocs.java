package org.tributary.platform.web.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.tributary.platform.web.IdempotentCommands;

/** Adds to each operation what holds for all of them. */
final class CommonOperationDocs implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        operation.setTags(List.of(subjectOf(handler)));
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        WhoMayAsk.describe(operation, handler);
        Answers.describe(operation, sendsCommands(handler), handler.hasMethodAnnotation(GetMapping.class));
        if (handler.hasMethodAnnotation(PostMapping.class)) {
            add(operation, key());
        }
        if (sendsCommands(handler) && !operation.getResponses().containsKey("201")) {
            add(operation, precondition());
        }
        return operation;
    }

    /** Unless the endpoint itself reads it. */
    private static void add(Operation operation, HeaderParameter header) {
        var known = operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(it -> header.getName().equals(it.getName()));
        if (!known) {
            operation.addParametersItem(header);
        }
    }

    /** Endpoints stand in packages by what they are about, such as {@code appointment}. */
    private static String subjectOf(HandlerMethod handler) {
        var folder = handler.getBeanType().getPackageName();
        return folder.substring(folder.lastIndexOf('.') + 1);
    }

    private static boolean sendsCommands(HandlerMethod handler) {
        return Stream.of(handler.getBeanType().getDeclaredConstructors())
                .flatMap(constructor -> Stream.of(constructor.getParameterTypes()))
                .anyMatch(IdempotentCommands.class::equals);
    }

    private static HeaderParameter key() {
        var key = new HeaderParameter();
        key.name("Idempotency-Key")
                .required(false)
                .description("Names this request, so that a retry takes no second effect and gets the same answer")
                .schema(new StringSchema().maxLength(255));
        return key;
    }

    private static HeaderParameter precondition() {
        var precondition = new HeaderParameter();
        precondition
                .name(HttpHeaders.IF_MATCH)
                .required(false)
                .description("The ETag of what was seen: if it is another by now, nothing is done and 412 is answered")
                .schema(new StringSchema());
        return precondition;
    }
}
