package org.tributary.referral.fhir;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import ca.uhn.fhir.rest.param.StringParam;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.MessageHeader.ResponseType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.springframework.stereotype.Component;
import org.tributary.events.Id;
import org.tributary.events.ReferralId;
import org.tributary.platform.web.NotFound;
import org.tributary.platform.web.exchange.BufferedBody;
import org.tributary.referral.fhir.Orders.Answered;
import org.tributary.referral.views.referrals.ReferralView;
import org.tributary.referral.views.referrals.Referrals;

/** Bundles: a transaction and a message are received whole or not at all, each entry of a batch is answered by itself. */
@Component
public final class SystemProvider {

    static final String RECEIVED = "$received";

    private static final String URN = "urn:uuid:";

    private final Orders orders;
    private final Referrals referrals;
    private final BatchEntries batches;
    private final ResourceCheck check;
    private final SentReader sent;

    SystemProvider(Orders orders, Referrals referrals, BatchEntries batches, ResourceCheck check, FhirContext fhir) {
        this.orders = orders;
        this.referrals = referrals;
        this.batches = batches;
        this.check = check;
        this.sent = new SentReader(fhir);
    }

    /** Receives a transaction or a batch. */
    @Transaction
    public Bundle receive(@TransactionParam Bundle bundle, HttpServletRequest request) {
        var asSent = bodyOf(request);
        return switch (bundle.getType()) {
            case TRANSACTION -> transaction(bundle, asSent);
            case BATCH -> batches.answer(bundle, request);
            case null, default ->
                throw refused(
                        "Bundle.type",
                        "bundle-type",
                        "Here a transaction or a batch is taken; a message goes to $process-message");
        };
    }

    private Bundle transaction(Bundle bundle, String asSent) {
        check.require(asSent);
        for (int nr = 0; nr < bundle.getEntry().size(); nr++) {
            requireTakable(bundle.getEntry().get(nr), nr);
        }
        var answered = received(bundle, asSent);
        var answer = new Bundle().setType(BundleType.TRANSACTIONRESPONSE);
        var next = answered.iterator();
        for (var entry : bundle.getEntry()) {
            answer.addEntry(entry.getResource() instanceof ServiceRequest ? answerTo(next.next()) : partOfAnother());
        }
        return answer;
    }

    private static void requireTakable(BundleEntryComponent entry, int nr) {
        if (entry.getRequest().getMethod() != HTTPVerb.POST || entry.getResource() == null) {
            throw refused(
                    "Bundle.entry[" + nr + "].request.method",
                    "not-supported",
                    "A transaction has orders and what they refer to, each with POST");
        }
    }

    private List<Answered> received(Bundle bundle, String asSent) {
        var asked = sent.orders(bundle, asSent);
        if (asked.isEmpty()) {
            throw refused("Bundle.entry", "no-order", "There is no ServiceRequest in it");
        }
        var answers = orders.receive(asked, RequestReader.caller(), SystemProvider::locationOf);
        RequestReader.say(answers.headers());
        return answers.orders();
    }

    private static String locationOf(List<ReferralId> referrals) {
        return "/fhir/" + RECEIVED + "?referral="
                + referrals.stream().map(ReferralId::toString).collect(Collectors.joining(","));
    }

    /** Answers once more to a bundle that was received; a retry under the same key is led here. */
    @Operation(name = RECEIVED, idempotent = true)
    public Bundle again(@OperationParam(name = "referral", min = 1) StringParam referral) {
        var answer = new Bundle().setType(BundleType.TRANSACTIONRESPONSE);
        for (var id : referral.getValue().split(",", -1)) {
            var found = referrals.get(SearchReader.id(id).orElseThrow(NotFound::new), RequestReader.caller());
            answer.addEntry(answerTo(new Answered(found, true, false)));
        }
        return answer;
    }

    /** Receives the orders of a message, whole or not at all, and answers with a message. */
    @Operation(name = "$process-message")
    public Bundle processMessage(
            @OperationParam(name = "content", min = 1, max = 1) Bundle message, HttpServletRequest request) {
        if (message.getType() != BundleType.MESSAGE
                || !(message.getEntryFirstRep().getResource() instanceof MessageHeader header)) {
            throw refused("Bundle.entry[0]", "no-message", "A message is a Bundle that begins with a MessageHeader");
        }
        var asSent = bodyOf(request);
        check.require(asSent);
        var answered = received(message, asSent);
        var answer = new Bundle().setType(BundleType.MESSAGE);
        var reply = replyTo(header);
        answer.addEntry().setFullUrl(URN + reply.getId()).setResource(reply);
        answered.forEach(each -> {
            var url = URN + each.referral().referralId();
            reply.addFocus().setReference(url);
            answer.addEntry().setFullUrl(url).setResource(shown(each.referral()));
        });
        return answer;
    }

    private ServiceRequest shown(ReferralView referral) {
        return ServiceRequestText.of(
                referral, referral.timeline().size(), orders.sentOf(referral, RequestReader.caller()));
    }

    /** A message of its own, that names the one it answers. */
    private static MessageHeader replyTo(MessageHeader header) {
        var reply = new MessageHeader().setEvent(header.getEvent());
        reply.setId(Id.fresh().toString());
        reply.getSource().setName("Tributary").setEndpoint("https://tributary.example/fhir");
        reply.getResponse()
                .setIdentifier(
                        header.hasId() ? header.getIdElement().getIdPart().replace(URN, "") : reply.getId())
                .setCode(ResponseType.OK);
        return reply;
    }

    static BundleEntryComponent answerTo(Answered answered) {
        var referral = answered.referral();
        var version = Integer.toString(referral.timeline().size());
        var entry = new BundleEntryComponent();
        entry.getResponse()
                .setStatus(answered.isNew() ? "201 Created" : "200 OK")
                .setLocation("ServiceRequest/" + referral.referralId() + "/_history/" + version)
                .setEtag("W/\"" + version + "\"")
                .setLastModified(Date.from(referral.timeline().getLast().at()))
                .setOutcome(OutcomeText.told(answered.told()));
        return entry;
    }

    private static BundleEntryComponent partOfAnother() {
        var entry = new BundleEntryComponent();
        entry.getResponse().setStatus("200 OK").setOutcome((OperationOutcome)
                OutcomeText.told(List.of("Kept as a part of the order that refers to it")));
        return entry;
    }

    static String bodyOf(HttpServletRequest request) {
        return new String(BufferedBody.of(request), StandardCharsets.UTF_8);
    }

    private static RefusedException refused(String expression, String name, String words) {
        return new RefusedException(
                (name.equals("bundle-type") ? BAD_REQUEST : UNPROCESSABLE_CONTENT).value(),
                new Fault(expression, name, words));
    }
}
