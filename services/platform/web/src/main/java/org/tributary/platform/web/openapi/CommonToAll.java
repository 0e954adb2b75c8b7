package org.tributary.platform.web.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.tributary.platform.web.Submissions;
import org.tributary.platform.web.positions.Position;

/** Adds to each operation what holds for all of them. */
final class CommonToAll implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        operation.setTags(List.of(subjectOf(handler)));
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        operation.getResponses().addApiResponse("default", problem());
        var created = operation.getResponses().get("201");
        if (created != null) {
            created.addHeaderObject(HttpHeaders.LOCATION, location());
        }
        if (handler.hasMethodAnnotation(PostMapping.class)) {
            operation.addParametersItem(key());
        }
        if (sendsCommands(handler)) {
            describeCommand(operation);
        }
        return operation;
    }

    /** Endpoints stand in packages by what they are about, such as {@code appointment}. */
    private static String subjectOf(HandlerMethod handler) {
        var folder = handler.getBeanType().getPackageName();
        return folder.substring(folder.lastIndexOf('.') + 1);
    }

    private static void describeCommand(Operation operation) {
        var responses = operation.getResponses();
        if (!responses.containsKey("201")) {
            operation.addParametersItem(precondition());
        }
        responses.forEach((status, response) -> {
            if (status.startsWith("2")) {
                response.addHeaderObject(Position.HEADER, position());
            }
        });
    }

    private static boolean sendsCommands(HandlerMethod handler) {
        return Stream.of(handler.getBeanType().getDeclaredConstructors())
                .flatMap(constructor -> Stream.of(constructor.getParameterTypes()))
                .anyMatch(Submissions.class::equals);
    }

    private static ApiResponse problem() {
        var schema = new Schema<Object>().$ref("#/components/schemas/" + ProblemSchema.NAME);
        return new ApiResponse()
                .description(
                        "Not carried out: 400 invalid, 401 no good token, 403 another role, 404 not found or another's, "
                                + "409 or 422 refused by a rule, 412 no longer as If-Match says, 503 for now")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }

    private static Header location() {
        return new Header()
                .description("Where to GET what was made")
                .schema(new StringSchema().format("uri-reference"));
    }

    private static Header position() {
        return new Header()
                .description("Where the last fact stands; a GET of any service with it as ?after= sees that fact, "
                        + "or is answered 503 if it does not come soon")
                .schema(new StringSchema());
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
