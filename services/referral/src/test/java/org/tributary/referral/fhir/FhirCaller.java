package org.tributary.referral.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.testkit.Api;

/** Asks the service in FHIR, as a partner's system does. */
record FhirCaller(Api api, Map<String, String> headers) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    static final FhirContext FHIR = FhirContext.forR4Cached();

    static FhirCaller of(Api api, String token) {
        return new FhirCaller(api, Map.of("Authorization", "Bearer " + token));
    }

    FhirCaller with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new FhirCaller(api, more);
    }

    String base() {
        return api.base().get() + "/fhir";
    }

    Told get(String path) {
        return send("GET", path, null);
    }

    Told post(String path, Object body) {
        return send("POST", path, body);
    }

    Told put(String path, Object body) {
        return send("PUT", path, body);
    }

    Told send(String method, String path, @Nullable Object body) {
        var text = body instanceof Resource resource ? FHIR.newJsonParser().encodeResourceToString(resource) : body;
        var request = HttpRequest.newBuilder(URI.create(base() + path))
                .method(method, text == null ? BodyPublishers.noBody() : BodyPublishers.ofString((String) text));
        if (text != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/fhir+json");
        }
        headers.forEach(request::header);
        try {
            return new Told(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What was answered. */
    record Told(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        Told expect(int status) {
            if (status() != status) {
                throw new AssertionError("expected " + status + ", was " + status() + ": " + text());
            }
            return this;
        }

        /** Goes on only if it is refused under this name; gives where. */
        String expectRefusal(int status, String name) {
            expect(status);
            var issue = as(OperationOutcome.class).getIssueFirstRep();
            var told = issue.getDetails().getCodingFirstRep().getCode();
            if (!name.equals(told)) {
                throw new AssertionError("expected " + name + ", was " + text());
            }
            return issue.hasExpression() ? issue.getExpression().getFirst().getValue() : "";
        }

        <T extends Resource> T as(Class<T> type) {
            var parser = text().startsWith("<") ? FHIR.newXmlParser() : FHIR.newJsonParser();
            return Objects.requireNonNull(parser.parseResource(type, text()));
        }
    }
}
