package org.tributary.platform.web.openapi;

import static org.tributary.platform.web.openapi.TextSchemas.typed;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.tributary.platform.web.positions.ConsistencyToken;

/** Describes what answers have in common: their headers, what a dry run gives, and how a refusal looks. */
final class Answers {

    private static final String OK = "200";
    private static final String CREATED = "201";

    /** Made as well, but not in force before a second person has approved it. */
    private static final String PROPOSED = "202";

    private static final String DRY_RUN = "dryRun";

    private Answers() {}

    static void describe(Operation operation, boolean command, boolean read) {
        var responses = operation.getResponses();
        var created = responses.get(CREATED);
        if (created != null && asksForDryRuns(operation)) {
            responses.addApiResponse(
                    OK,
                    new ApiResponse()
                            .description("What would be made, if asked for by " + DRY_RUN)
                            .content(created.getContent()));
        }
        responses.forEach((status, response) -> {
            if (status.startsWith("2") && response.getContent() != null) {
                asTexts(response.getContent());
                response.addHeaderObject(HttpHeaders.ETAG, header("Names this representation, for If-Match"));
            }
            if (status.startsWith("2") && command) {
                response.addHeaderObject(ConsistencyToken.HEADER, position());
            }
        });
        Stream.of(CREATED, PROPOSED)
                .flatMap(status -> Optional.ofNullable(responses.get(status)).stream())
                .forEach(it -> it.addHeaderObject(HttpHeaders.LOCATION, location()));
        if (read) {
            responses.addApiResponse(
                    "304",
                    new ApiResponse()
                            .description("Nothing is other than what If-None-Match names")
                            .addHeaderObject(HttpHeaders.ETAG, header("Names the representation that is still so")));
        }
        responses.addApiResponse("default", problem());
    }

    private static boolean asksForDryRuns(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(it -> DRY_RUN.equals(it.getName()));
    }

    /** What is not JSON is a text, whatever wrote it. */
    private static void asTexts(Content content) {
        content.forEach((type, media) -> {
            if (type.startsWith("text/")) {
                media.setSchema(typed("string"));
            }
        });
    }

    private static ApiResponse problem() {
        var schema = new Schema<Object>().$ref("#/components/schemas/" + ProblemSchema.NAME);
        return new ApiResponse()
                .description("Not carried out: 400 invalid, 401 no good token, 403 another role, 404 not found or"
                        + " another's, 406 or 415 not this media type, 409 or 422 refused by a rule, 412 no longer"
                        + " as If-Match says, 503 for now")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }

    private static Header location() {
        var location = header("Where to GET what was made").required(true);
        return location.schema(typed("string").format("uri-reference"));
    }

    private static Header position() {
        return header("Where the last fact stands; a GET of any service with it as ?after= sees that fact, "
                + "or is answered 503 if it does not come soon");
    }

    private static Header header(String description) {
        return new Header().description(description).schema(typed("string"));
    }
}
