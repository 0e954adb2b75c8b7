package org.tributary.referral.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.ConditionalUrlParam;
import ca.uhn.fhir.rest.annotation.Count;
import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.History;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Validate;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tributary.referral.fhir.SentReader.SentOrder;
import org.tributary.referral.views.referrals.ReferralView;
import org.tributary.referral.views.referrals.Referrals;

/** Orders of a partner's system: received, shown, found. */
@Component
public final class ServiceRequestProvider implements IResourceProvider {

    private final Orders orders;
    private final Referrals referrals;
    private final ResourceCheck check;
    private final FhirContext fhir;

    ServiceRequestProvider(Orders orders, Referrals referrals, ResourceCheck check, FhirContext fhir) {
        this.orders = orders;
        this.referrals = referrals;
        this.check = check;
        this.fhir = fhir;
    }

    @Override
    public Class<ServiceRequest> getResourceType() {
        return ServiceRequest.class;
    }

    /** Receives an order, once. */
    @Create
    public MethodOutcome create(
            @ResourceParam ServiceRequest order,
            @ResourceParam String sent,
            @ConditionalUrlParam @Nullable String unlessThereIs) {
        check.require(sent);
        var caller = RequestReader.caller();
        var asked = new SentOrder("", order, sent, unlessThereIs);
        var answers = orders.receive(List.of(asked), caller, ids -> "/fhir/ServiceRequest/" + ids.getFirst());
        var answered = answers.orders().getFirst();
        var shown = shown(answered.referral(), answered.referral().timeline().size());
        if (answered.isOnlyAlike()) {
            shown.addNote(ServiceRequestText.note(answered.told().getFirst()));
        }
        RequestReader.say(answers.headers());
        return new MethodOutcome(shown.getIdElement(), OutcomeText.told(answered.told()), answered.isNew())
                .setResource(shown);
    }

    /** Shows an order, as it is or as it was. */
    @Read(version = true)
    public ServiceRequest read(@IdParam IdType id) {
        var referral = RequestReader.one(referrals, id);
        return shown(referral, RequestReader.version(referral, id));
    }

    /** Shows each version of an order, the newest first. */
    @History
    public List<ServiceRequest> history(@IdParam IdType id) {
        var referral = RequestReader.one(referrals, id);
        return RequestReader.versions(referral)
                .map(version -> shown(referral, version))
                .toList();
    }

    /** Finds orders. */
    @Search
    public Bundle search(
            @OptionalParam(name = "_id") @Nullable TokenOrListParam ids,
            @OptionalParam(name = ServiceRequest.SP_IDENTIFIER) @Nullable TokenParam identifier,
            @OptionalParam(name = ServiceRequest.SP_STATUS) @Nullable TokenOrListParam status,
            @OptionalParam(name = "patient.identifier") @Nullable TokenParam patient,
            @OptionalParam(name = "_lastUpdated") @Nullable DateRangeParam lastUpdated,
            @OptionalParam(name = "_after") @Nullable StringParam after,
            @Count @Nullable Integer count,
            RequestDetails request) {
        var search = RequestReader.search(
                ids, SearchReader::ofOrder, status, identifier, patient, lastUpdated, after, count);
        var page = referrals.find(search, RequestReader.caller());
        return RequestReader.page(
                request,
                page.items().stream()
                        .map(referral -> shown(referral, referral.timeline().size()))
                        .toList(),
                page.next());
    }

    /** Tells what would be wrong with an order, and receives nothing. */
    @Validate
    public MethodOutcome validate(@ResourceParam ServiceRequest order, @ResourceParam String sent) {
        return RequestReader.checked(check, fhir, order, sent);
    }

    private ServiceRequest shown(ReferralView referral, int version) {
        return ServiceRequestText.of(referral, version, orders.sentOf(referral, RequestReader.caller()));
    }
}
