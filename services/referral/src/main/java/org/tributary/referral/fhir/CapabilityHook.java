package org.tributary.referral.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalReadStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ReferenceHandlingPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.springframework.stereotype.Component;

/** Adds to what HAPI tells of the providers what it cannot know of them. */
@Component
@Interceptor
public final class CapabilityHook {

    CapabilityHook() {}

    @Hook(Pointcut.SERVER_CAPABILITY_STATEMENT_GENERATED)
    public void complete(IBaseConformance told) {
        var statement = (CapabilityStatement) told;
        statement.setTitle("Tributary: referrals");
        statement.setPublisher("Tributary");
        statement.getFormat().clear();
        statement.addFormat("application/fhir+json").addFormat("application/fhir+xml");
        var rest = statement.getRestFirstRep();
        rest.getSecurity()
                .addService(new CodeableConcept()
                        .addCoding(new Coding(
                                "http://terminology.hl7.org/CodeSystem/restful-security-service",
                                "SMART-on-FHIR",
                                "SMART-on-FHIR")))
                .setDescription("A token of the chain's sign-in; .well-known/smart-configuration names it");
        rest.getInteraction().clear();
        rest.addInteraction().setCode(SystemRestfulInteraction.TRANSACTION);
        rest.addInteraction().setCode(SystemRestfulInteraction.BATCH);
        rest.getResource().forEach(CapabilityHook::complete);
    }

    private static void complete(CapabilityStatementRestResourceComponent resource) {
        switch (resource.getType()) {
            case "ServiceRequest" ->
                resource.setConditionalCreate(true)
                        .setVersioning(ResourceVersionPolicy.VERSIONED)
                        .setReadHistory(true)
                        .setConditionalRead(ConditionalReadStatus.NOTSUPPORTED)
                        .addReferencePolicy(ReferenceHandlingPolicy.LOCAL)
                        .setDocumentation(
                                "An order is received once: by its placer's identifier, an Idempotency-Key or If-None-Exist."
                                        + " Its Patient is contained, or an entry of the same transaction");
            case "Task" ->
                resource.setVersioning(ResourceVersionPolicy.VERSIONED)
                        .setReadHistory(true)
                        .setDocumentation("How far an order is; PUT with status cancelled withdraws it");
            default -> {
                // as HAPI tells it
            }
        }
    }
}
