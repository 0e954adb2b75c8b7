package org.tributary.platform.web.openapi;

import static org.tributary.platform.web.openapi.TextSchemas.typed;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import org.tributary.platform.web.Problem;

/** How a problem (RFC 9457) looks to a reader of the description. */
final class ProblemSchema {

    static final String NAME = "Problem";

    private ProblemSchema() {}

    static Schema<?> schema() {
        var schema = typed("object");
        schema.setAdditionalProperties(true);
        return schema.description("Why a request was not carried out; a type may come with more properties")
                .addProperty(
                        "type",
                        typed("string")
                                .format("uri")
                                .example(Problem.typeOf("invalid-request").toString()))
                .addProperty("title", typed("string"))
                .addProperty("status", typed("integer"))
                .addProperty("detail", typed("string"))
                .addProperty("instance", typed("string").format("uri-reference"))
                .addProperty("errors", typed("array").items(invalidField()))
                .required(List.of("type", "title", "status"));
    }

    private static Schema<?> invalidField() {
        return typed("object")
                .addProperty("field", typed("string").example("measurements[0].stations"))
                .addProperty("message", typed("string").example("must not be empty"))
                .required(List.of("field", "message"));
    }
}
