package org.tributary.referral.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.BaseParam;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.signin.Callers;
import org.tributary.referral.views.referrals.ReferralSearch;
import org.tributary.referral.views.referrals.ReferralSearch.SoughtNumber;
import org.tributary.referral.views.referrals.ReferralStatus;
import org.tributary.referral.views.referrals.ReferralView;
import org.tributary.referral.views.referrals.Referrals;

/** What the providers have in common: who asks, for what, and how the answer is put. */
final class RequestReader {

    private static final Set<String> PLACES = Set.of("location", "content-location");

    private RequestReader() {}

    static Caller caller() {
        return Callers.current().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody signed in"));
    }

    /** Adds to the answer what the command's answer says besides its location, such as where the last fact stands. */
    static void say(HttpHeaders headers) {
        var response = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes exchange
                ? exchange.getResponse()
                : null;
        if (response != null) {
            headers.forEach((name, values) -> {
                if (!PLACES.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> response.setHeader(name, value));
                }
            });
        }
    }

    static ReferralView one(Referrals referrals, IdType id) {
        return referrals.get(SearchReader.id(id.getIdPart()).orElseThrow(NotFound::new), caller());
    }

    /** The version that is asked for; the newest if none is. */
    static int version(ReferralView referral, IdType id) {
        var newest = referral.timeline().size();
        if (!id.hasVersionIdPart()) {
            return newest;
        }
        if (!id.isVersionIdPartValidLong()) {
            throw new NotFound();
        }
        long asked = id.getVersionIdPartAsLong();
        if (asked < 1 || asked > newest) {
            throw new NotFound();
        }
        return Math.toIntExact(asked);
    }

    /** The newest first. */
    static Stream<Integer> versions(ReferralView referral) {
        var newest = referral.timeline().size();
        return IntStream.range(0, newest).mapToObj(back -> newest - back);
    }

    static ReferralSearch search(
            @Nullable TokenOrListParam ids,
            Function<List<String>, List<ReferralStatus>> statuses,
            @Nullable TokenOrListParam status,
            @Nullable TokenParam identifier,
            @Nullable TokenParam patient,
            @Nullable DateRangeParam lastUpdated,
            @Nullable StringParam after,
            @Nullable Integer count) {
        var since = lastUpdated == null ? null : lastUpdated.getLowerBoundAsInstant();
        var last = lastUpdated == null ? null : lastUpdated.getUpperBoundAsInstant();
        return new ReferralSearch(
                ids == null ? null : SearchReader.ids(values(ids)),
                status == null ? null : statuses.apply(values(status)),
                number(identifier),
                number(patient),
                since == null ? null : since.toInstant(),
                SearchReader.endOf(last == null ? null : last.toInstant()),
                after == null
                        ? null
                        : SearchReader.id(after.getValue())
                                .orElseThrow(
                                        () -> SearchReader.invalid("_after", "It is not from a link to a next page")),
                SearchReader.limit(count));
    }

    private static @Nullable SoughtNumber number(@Nullable TokenParam token) {
        if (token == null) {
            return null;
        }
        requirePlain(token);
        var system = token.getSystem() == null ? "" : token.getSystem();
        return SearchReader.number(system + "|" + token.getValue());
    }

    private static List<String> values(TokenOrListParam tokens) {
        tokens.getValuesAsQueryTokens().forEach(RequestReader::requirePlain);
        return tokens.getValuesAsQueryTokens().stream()
                .map(TokenParam::getValue)
                .toList();
    }

    private static void requirePlain(BaseParam param) {
        if (param.getMissing() != null || param.getQueryParameterQualifier() != null) {
            throw SearchReader.invalid("", "No modifier of a search parameter is known here");
        }
    }

    /** A page of what was found, with the way to the next one. */
    static Bundle page(RequestDetails request, List<? extends Resource> found, @Nullable String next) {
        var page = new Bundle().setType(BundleType.SEARCHSET);
        for (var each : found) {
            var entry = page.addEntry()
                    .setResource(each)
                    .setFullUrl(request.getFhirServerBase() + "/" + each.fhirType() + "/"
                            + each.getIdElement().getIdPart());
            entry.getSearch().setMode(SearchEntryMode.MATCH);
        }
        Optional.ofNullable(next)
                .ifPresent(cursor -> page.addLink().setRelation("next").setUrl(linkAfter(request, cursor)));
        return page;
    }

    private static String linkAfter(RequestDetails request, String cursor) {
        var others = request.getParameters().entrySet().stream()
                .filter(each -> !each.getKey().equals("_after"))
                .flatMap(each -> Stream.of(each.getValue()).map(value -> Map.entry(each.getKey(), value)));
        var all = Stream.concat(others, Stream.of(Map.entry("_after", cursor)))
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return request.getFhirServerBase() + "/" + request.getResourceName() + "?" + all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What is wrong with a resource; a request that asks for it is itself right. */
    static MethodOutcome checked(ResourceCheck check, FhirContext fhir, Resource resource, String sent) {
        var isWrapped = sent.contains("Parameters");
        var faults = check.faultsOf(isWrapped ? fhir.newJsonParser().encodeResourceToString(resource) : sent);
        return new MethodOutcome()
                .setOperationOutcome(faults.isEmpty() ? OutcomeText.told(List.of()) : OutcomeText.of(422, faults));
    }
}
