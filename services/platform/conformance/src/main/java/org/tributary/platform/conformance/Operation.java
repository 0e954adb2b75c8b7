package org.tributary.platform.conformance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** One thing that may be asked of a service, as it describes it. */
public final class Operation {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    private final String key;
    private final String template;
    private final JsonNode description;
    private final Pattern path;

    Operation(String key, String template, JsonNode description) {
        this.key = key;
        this.template = template;
        this.description = description;
        this.path = Pattern.compile(VARIABLE.splitAsStream(template + " ")
                .map(Pattern::quote)
                .reduce((left, right) -> left + "[^/]+" + right)
                .orElseThrow()
                .replace(" \\E", "\\E"));
    }

    /** Of HTTP, in capitals. */
    public String method() {
        return key.toUpperCase(Locale.ROOT);
    }

    /** Such as {@code /patients/{id}}. */
    public String template() {
        return template;
    }

    boolean fits(String asked) {
        return path.matcher(asked).matches();
    }

    int variables() {
        return (int) VARIABLE.matcher(template).results().count();
    }

    /** What it takes in its path, its query and its headers. */
    public List<JsonNode> parameters() {
        return description.path("parameters").valueStream().toList();
    }

    /** The schema of the body that it takes, if it takes one. */
    public Optional<JsonNode> body() {
        return Optional.of(description.at("/requestBody/content/application~1json/schema"))
                .filter(schema -> !schema.isMissingNode());
    }

    /** The roles of which one must be the caller's; none where nobody has to sign in. */
    public List<String> roles() {
        return description
                .at("/security/0/token")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** What is told of an answer with this status. */
    JsonNode response(int status) {
        return description.at("/responses/" + status);
    }

    /** Where the schema of such an answer stands in the document, as a JSON pointer. */
    String pointerTo(int status, String mediaType) {
        return pointerTo(status) + "/content/" + escaped(mediaType) + "/schema";
    }

    /** Where the schema of such an answer's header stands. */
    String pointerToHeader(int status, String name) {
        return pointerTo(status) + "/headers/" + escaped(name) + "/schema";
    }

    /** Where the schema of the body that it takes stands. */
    String pointerToBody() {
        return pointer() + "/requestBody/content/application~1json/schema";
    }

    private String pointerTo(int status) {
        return pointer() + "/responses/" + status;
    }

    private String pointer() {
        return "/paths/" + escaped(template) + "/" + key;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    @Override
    public String toString() {
        return method() + " " + template;
    }
}
