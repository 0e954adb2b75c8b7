package org.tributary.fuzz.tries;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.random.RandomGenerator;
import org.tributary.fuzz.ground.Ground;
import tools.jackson.databind.JsonNode;

/** What is done to a path, a query and the headers that an operation reads. */
final class ParameterTries {

    private static final List<String> BROKEN = List.of("%", "%zz", "%E0%A4%A", "%C0%AF", "A%");

    private final Ground ground;
    private final RandomGenerator random;

    ParameterTries(Ground ground, RandomGenerator random) {
        this.ground = ground;
        this.random = random;
    }

    Try of(Draft draft) {
        var parameters = draft.operation().parameters();
        if (parameters.isEmpty()) {
            return stranger(draft);
        }
        var parameter = parameters.get(random.nextInt(parameters.size()));
        var name = parameter.path("name").asString();
        return switch (parameter.path("in").asString()) {
            case "path" -> ofPath(draft, name);
            case "query" -> ofQuery(draft, name, parameter);
            default -> ofHeader(draft, name);
        };
    }

    private Try ofPath(Draft draft, String name) {
        var thing = Values.thingOf(draft.operation().template(), name);
        var place = " as {" + name + "}";
        return switch (random.nextInt(8)) {
            case 0 -> {
                var broken = any(BROKEN);
                yield Try.forbidden(broken + place, draft.withPath(name, broken).request());
            }
            case 1 -> unlessListed("the id of nothing" + place, draft.withPath(name, Ground.unknown(random)));
            case 2 ->
                unlessListed(
                        "the id of something else" + place,
                        draft.withPath(name, ground.here().otherThan(thing, random)));
            case 3 -> ofAnotherClinic(draft, name, thing, place);
            case 4 -> {
                var odd = any(List.of("%2F", "..", "%2e%2e", ".", ";a=b", "%00", "%5C", "*", "{id}", "%25"));
                yield Try.open(odd + place, draft.withPath(name, odd).request());
            }
            default -> {
                var odd = Oddities.text(random);
                yield Try.open(
                        odd.kind() + place,
                        draft.withPath(name, encoded(odd.value())).request());
            }
        };
    }

    private Try ofAnotherClinic(Draft draft, String name, String thing, String place) {
        var what = "another clinic's" + place;
        var theirs = ground.elsewhere().any(thing, random);
        if (theirs.isEmpty() || mayBecomeOurs(draft)) {
            return Try.open("the own" + place, draft.request());
        }
        var request = draft.withPath(name, theirs.get()).request();
        return Clients.isOfAClinic(draft.client()) && !isOfTheChain(thing)
                ? Try.forbidden(what, request)
                : Try.open(what, request);
    }

    /** A person may be treated at two clinics, and nothing of theirs would be another's then. */
    private static boolean mayBecomeOurs(Draft draft) {
        return draft.operation().template().endsWith("/enrolments");
    }

    /** Therapists and partners are the chain's, and a technique is nobody's. */
    private static boolean isOfTheChain(String thing) {
        return List.of("therapistId", "partnerId", "technique").contains(thing);
    }

    /** Of what there is not, there may be a list of nothing. */
    private static Try unlessListed(String what, Draft draft) {
        var operation = draft.operation();
        var one = !operation.method().equals("GET") || operation.template().endsWith("}");
        return new Try(what, one, draft.request());
    }

    private Try ofQuery(Draft draft, String name, JsonNode parameter) {
        var place = " as ?" + name;
        var valid = draft.query().stream()
                .filter(it -> it.name().equals(name))
                .map(it -> it.value())
                .findFirst()
                .orElse("A");
        return switch (random.nextInt(9)) {
            case 0 -> {
                var broken = any(BROKEN);
                yield Try.forbidden(
                        broken + place, draft.withQuery(name, List.of(broken)).request());
            }
            case 1 ->
                Try.open(
                        "a value and a comma" + place,
                        draft.withQuery(name, List.of(valid + ",")).request());
            case 2 ->
                Try.open(
                        "a list with a hole" + place,
                        draft.withQuery(name, List.of(valid + ",," + valid)).request());
            case 3 ->
                Try.open(
                        "the value twice" + place,
                        draft.withQuery(name, List.of(valid, valid)).request());
            case 4 ->
                Try.open(
                        "the value and nothing" + place,
                        draft.withQuery(name, List.of(valid, "")).request());
            case 5 ->
                new Try(
                        "nothing" + place,
                        parameter.path("required").asBoolean(),
                        draft.withQuery(name, List.of()).request());
            default -> {
                var odd = Oddities.text(random);
                yield Try.open(
                        odd.kind() + place,
                        draft.withQuery(name, List.of(encoded(odd.value()))).request());
            }
        };
    }

    /** A header that holds a line end cannot be sent. */
    private Try ofHeader(Draft draft, String name) {
        var odd = Oddities.text(random);
        var value = odd.value().replaceAll("[\\r\\n\\u0000]", "");
        var first = draft.withHeader(name, value).request();
        var request = random.nextInt(4) == 0 ? first.also(name, "\"x\"") : first;
        return Try.open(odd.kind() + " as the header " + name, request);
    }

    private Try stranger(Draft draft) {
        return Try.open(
                "a parameter that nobody reads",
                draft.withQuery("nobody", List.of("%00")).request());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
