package org.tributary.referral.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.tributary.events.ReferralId;
import org.tributary.referral.views.referrals.ReferralSearch;
import org.tributary.referral.views.referrals.ReferralSearch.SoughtNumber;
import org.tributary.referral.views.referrals.ReferralStatus;

/** Reads what a partner's system looks for. */
final class SearchReader {

    static final int PAGE = 50;
    static final int LARGEST_PAGE = 200;

    /** By {@code If-None-Exist}: two that match are enough to know that there are many. */
    ReferralSearch ofCondition(String condition) {
        SoughtNumber placedAs = null;
        SoughtNumber person = null;
        var query = condition.substring(condition.indexOf('?') + 1);
        for (var part : query.split("&", -1)) {
            var pair = part.split("=", 2);
            var value = pair.length == 2 ? decoded(pair[1]) : "";
            switch (pair[0]) {
                case "identifier" -> placedAs = number(value);
                case "patient.identifier", "subject.identifier", "subject:Patient.identifier" -> person = number(value);
                default ->
                    throw invalid("If-None-Exist", "Only identifier and patient.identifier can be searched for first");
            }
        }
        return new ReferralSearch(null, null, placedAs, person, null, null, null, 2);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, UTF_8);
        } catch (IllegalArgumentException _) {
            throw invalid("If-None-Exist", "It cannot be decoded");
        }
    }

    /** By {@code system|value}, {@code value} or {@code |value}. */
    static SoughtNumber number(String token) {
        var bar = token.indexOf('|');
        var system = bar > 0 ? token.substring(0, bar) : null;
        var value = token.substring(bar + 1);
        if (value.isBlank()) {
            throw invalid("identifier", "A number has a value");
        }
        return new SoughtNumber(system, value);
    }

    /** The statuses of referrals that an order's status stands for. */
    static List<ReferralStatus> ofOrder(List<String> statuses) {
        return statuses.stream().flatMap(SearchReader::ofOrder).toList();
    }

    private static Stream<ReferralStatus> ofOrder(String status) {
        return switch (status) {
            case "active" ->
                Stream.of(
                        ReferralStatus.RECEIVED,
                        ReferralStatus.ASKED,
                        ReferralStatus.ACCEPTED,
                        ReferralStatus.SCHEDULED);
            case "completed" -> Stream.of(ReferralStatus.VISITED);
            case "revoked" -> Stream.of(ReferralStatus.DECLINED, ReferralStatus.WITHDRAWN, ReferralStatus.EXPIRED);
            case "draft", "on-hold", "entered-in-error", "unknown" -> Stream.of();
            default -> throw invalid("status", "There is no such status");
        };
    }

    /** The statuses of referrals that a task's status stands for; which of them it is, the task tells. */
    static List<ReferralStatus> ofTask(List<String> statuses) {
        return statuses.stream().flatMap(SearchReader::ofTask).toList();
    }

    private static Stream<ReferralStatus> ofTask(String status) {
        return switch (status) {
            case "received" -> Stream.of(ReferralStatus.RECEIVED);
            case "on-hold" -> Stream.of(ReferralStatus.ASKED);
            case "accepted" -> Stream.of(ReferralStatus.ACCEPTED);
            case "in-progress" -> Stream.of(ReferralStatus.SCHEDULED, ReferralStatus.ACCEPTED);
            case "completed" -> Stream.of(ReferralStatus.VISITED);
            case "rejected" -> Stream.of(ReferralStatus.DECLINED);
            case "cancelled" -> Stream.of(ReferralStatus.WITHDRAWN, ReferralStatus.EXPIRED);
            case "draft", "requested", "ready", "failed", "entered-in-error" -> Stream.of();
            default -> throw invalid("status", "There is no such status");
        };
    }

    /** A number of a referral; none if it cannot be one, and then there is nothing under it. */
    static Optional<ReferralId> id(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(ReferralId.of(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** All that can be numbers of referrals. */
    static List<ReferralId> ids(List<String> texts) {
        var ids = new ArrayList<ReferralId>();
        texts.forEach(text -> id(text.substring(text.lastIndexOf('/') + 1)).ifPresent(ids::add));
        return ids;
    }

    /** The size of a page, as far as it is granted. */
    static int limit(@Nullable Integer count) {
        return count == null ? PAGE : Math.clamp(count, 1, LARGEST_PAGE);
    }

    /** As FHIR compares times, to the millisecond. */
    static @Nullable Instant endOf(@Nullable Instant last) {
        return last == null ? null : last.plusMillis(1);
    }

    static RefusedException invalid(String where, String words) {
        return new RefusedException(HttpStatus.BAD_REQUEST.value(), new Fault(where, "invalid-request", words));
    }
}
