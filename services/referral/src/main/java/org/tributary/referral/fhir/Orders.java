package org.tributary.referral.fhir;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.tributary.events.ClinicId;
import org.tributary.events.Limits;
import org.tributary.events.PartnerId;
import org.tributary.events.ReferralId;
import org.tributary.platform.web.Caller;
import org.tributary.referral.fhir.SentReader.SentOrder;
import org.tributary.referral.referral.OrderIntake;
import org.tributary.referral.referral.OrderIntake.Earlier;
import org.tributary.referral.referral.OrderIntake.Settled;
import org.tributary.referral.referral.ReferralCommand.ReceiveReferral;
import org.tributary.referral.referral.SignedInPartner;
import org.tributary.referral.terminology.Terminology;
import org.tributary.referral.views.clinics.ClinicDirectory;
import org.tributary.referral.views.referrals.ReferralView;
import org.tributary.referral.views.referrals.Referrals;

/** Receives orders of a partner's system: each once, all of a request or none. */
@Component
final class Orders {

    /** In characters: what a fact has room for. */
    static final int LARGEST = Limits.TEXT * Limits.TEXTS;

    /** Where each day begins first. */
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    private final OrderIntake intake;
    private final SignedInPartner partners;
    private final ClinicDirectory clinics;
    private final Referrals referrals;
    private final SearchReader searches = new SearchReader();
    private final OrderReader orders;
    private final SentReader sent;
    private final ContentReader contents;
    private final Clock clock;

    Orders(
            OrderIntake intake,
            SignedInPartner partners,
            ClinicDirectory clinics,
            Referrals referrals,
            FhirContext fhir,
            Terminology terminology,
            Clock clock) {
        this.intake = intake;
        this.partners = partners;
        this.clinics = clinics;
        this.referrals = referrals;
        this.orders = new OrderReader(terminology);
        this.sent = new SentReader(fhir);
        this.contents = new ContentReader(fhir);
        this.clock = clock;
    }

    /** An order and the referral that it led to. */
    record Answered(ReferralView referral, boolean isNew, boolean isOnlyAlike) {

        /** What its sender should know of it. */
        List<String> told() {
            var told = new ArrayList<String>();
            if (isOnlyAlike) {
                told.add(
                        "The same person is referred for the same already, and that is still open: it was joined to that referral");
            }
            told.addAll(ServiceRequestText.told(referral));
            return told;
        }
    }

    /** All orders of a request, in their order, and what the answer says besides. */
    record Answers(List<Answered> orders, HttpHeaders headers) {}

    /**
     * Receives what was not received before.
     *
     * @param location where the answer is found again
     * @throws RefusedException if one of them cannot be received; none is then
     */
    Answers receive(List<SentOrder> asked, Caller caller, Function<List<ReferralId>, String> location) {
        var partner = partners.of(caller);
        var found = new LinkedHashMap<SentOrder, ReferralId>();
        var commands = new LinkedHashMap<ReceiveReferral, SentOrder>();
        var faults = new ArrayList<Fault>();
        for (var order : asked) {
            try {
                var command = command(order, partner);
                searched(order, caller).ifPresentOrElse(it -> found.put(order, it), () -> commands.put(command, order));
            } catch (RefusedException refusal) {
                if (refusal.status() != UNPROCESSABLE_CONTENT.value()) {
                    throw refusal;
                }
                refusal.faults().forEach(fault -> faults.add(order.placed(fault)));
            }
        }
        requireDifferentNames(commands, faults);
        if (!faults.isEmpty()) {
            throw new RefusedException(UNPROCESSABLE_CONTENT.value(), faults);
        }
        var settled = intake.receive(
                List.copyOf(commands.keySet()),
                (command, earlier) -> requireTheSame(Objects.requireNonNull(commands.get(command)), earlier, caller),
                location);
        return answers(asked, found, commands, settled, caller);
    }

    private ReceiveReferral command(SentOrder order, PartnerId partner) {
        if (order.asSent().length() > LARGEST) {
            throw new RefusedException(
                    CONTENT_TOO_LARGE.value(),
                    new Fault(order.place(), "too-large", "An order has " + LARGEST + " characters at most"));
        }
        var read = orders.read(order.order(), LocalDate.ofInstant(clock.instant(), EASTERNMOST));
        return read.toCommand(
                ReferralId.next(), partner, preferred(read), PlainText.inParts(order.asSent()), order.unlessThereIs());
    }

    private @Nullable ClinicId preferred(ReadOrder read) {
        return read.places().stream()
                .filter(place -> clinics.nameOf(place).isPresent())
                .findFirst()
                .orElse(null);
    }

    private Optional<ReferralId> searched(SentOrder order, Caller caller) {
        var condition = order.unlessThereIs();
        if (condition == null) {
            return Optional.empty();
        }
        var page = referrals.find(searches.ofCondition(condition), caller).items();
        if (page.size() > 1) {
            throw new RefusedException(
                    PRECONDITION_FAILED.value(),
                    new Fault(order.place(), "many-match", "More than one referral is as If-None-Exist says"));
        }
        return page.stream().findFirst().map(ReferralView::referralId);
    }

    private static void requireDifferentNames(Map<ReceiveReferral, SentOrder> commands, List<Fault> faults) {
        var names = new HashSet<Object>();
        commands.forEach((command, order) -> {
            var placed = command.order();
            if (placed != null && placed.placedAs().stream().anyMatch(name -> !names.add(name))) {
                faults.add(order.placed(new Fault(
                        "ServiceRequest.identifier",
                        "named-twice",
                        "Two orders of the request have the same identifier")));
            }
        });
    }

    /** Whoever only asks whether there is one, and whoever is joined to a like one, is not compared. */
    private void requireTheSame(SentOrder order, Earlier earlier, Caller caller) {
        if (earlier.isOnlyAlike() || order.unlessThereIs() != null) {
            return;
        }
        var differences = referrals
                .asSent(earlier.referralId(), caller)
                .map(sent::order)
                .map(before -> contents.differences(before, order.order()))
                .orElseGet(() -> List.of("ServiceRequest"));
        if (!differences.isEmpty()) {
            throw new RefusedException(
                    CONFLICT.value(),
                    differences.stream()
                            .map(field -> order.placed(new Fault(
                                    field,
                                    "ordered-differently",
                                    "This order was placed before, as ServiceRequest/" + earlier.referralId()
                                            + ", and said something else here")))
                            .toList());
        }
    }

    private Answers answers(
            List<SentOrder> asked,
            Map<SentOrder, ReferralId> found,
            Map<ReceiveReferral, SentOrder> commands,
            Settled settled,
            Caller caller) {
        var led = new LinkedHashMap<SentOrder, Answered>();
        found.forEach((order, id) -> led.put(order, new Answered(referrals.get(id, caller), false, false)));
        commands.forEach((command, order) -> {
            var earlier = Optional.ofNullable(settled.earlier().get(command.referralId()));
            led.put(
                    order,
                    new Answered(
                            referrals.get(settled.of(command), caller),
                            settled.isNew(command),
                            earlier.map(Earlier::isOnlyAlike).orElse(false)));
        });
        return new Answers(asked.stream().map(led::get).toList(), settled.headers());
    }

    /** What was sent of a referral, if a system sent it. */
    Optional<ServiceRequest> sentOf(ReferralView referral, Caller caller) {
        return referral.order() == null
                ? Optional.empty()
                : referrals.asSent(referral.referralId(), caller).map(sent::order);
    }
}
