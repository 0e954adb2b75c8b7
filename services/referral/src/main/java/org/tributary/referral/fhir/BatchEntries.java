package org.tributary.referral.fhir;

import static org.springframework.http.HttpStatus.METHOD_NOT_ALLOWED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tributary.referral.fhir.Scopes.Right;
import org.tributary.referral.fhir.SentReader.SentOrder;
import tools.jackson.databind.json.JsonMapper;

/** Answers each entry of a batch as if it had come alone: what is wrong with one is no matter of the others. */
@Component
final class BatchEntries {

    private final Orders orders;
    private final TaskProvider tasks;
    private final ResourceCheck check;
    private final ScopeHook scopes;
    private final Failures failures;
    private final FhirContext fhir;
    private final JsonMapper json;

    BatchEntries(
            Orders orders,
            TaskProvider tasks,
            ResourceCheck check,
            ScopeHook scopes,
            Failures failures,
            FhirContext fhir,
            JsonMapper json) {
        this.json = json;
        this.orders = orders;
        this.tasks = tasks;
        this.check = check;
        this.scopes = scopes;
        this.failures = failures;
        this.fhir = fhir;
    }

    Bundle answer(Bundle batch, HttpServletRequest request) {
        if (request.getHeader("Idempotency-Key") != null) {
            throw SearchReader.invalid(
                    "Idempotency-Key",
                    "One key cannot stand for the entries of a batch: name each order by its identifier");
        }
        var sent = resources(batch, SystemProvider.bodyOf(request));
        var answer = new Bundle().setType(BundleType.BATCHRESPONSE);
        for (int nr = 0; nr < batch.getEntry().size(); nr++) {
            answer.addEntry(answerTo(batch.getEntry().get(nr), sent.get(nr), "Bundle.entry[" + nr + "]"));
        }
        return answer;
    }

    /** Each with whatever it was sent with, also what FHIR does not know; of XML that is already lost. */
    private List<String> resources(Bundle batch, String sent) {
        var entries = new ArrayList<String>();
        if (!sent.stripLeading().startsWith("<")) {
            json.readTree(sent)
                    .path("entry")
                    .forEach(entry -> entries.add(entry.path("resource").toString()));
        }
        return entries.size() == batch.getEntry().size()
                ? entries
                : batch.getEntry().stream().map(this::written).toList();
    }

    private String written(BundleEntryComponent entry) {
        return entry.getResource() == null ? "" : fhir.newJsonParser().encodeResourceToString(entry.getResource());
    }

    private BundleEntryComponent answerTo(BundleEntryComponent entry, String sent, String place) {
        try {
            return carriedOut(entry, sent, place);
        } catch (RuntimeException failure) {
            var failed = failures.of(failure).orElseThrow(() -> failure);
            var answered = new BundleEntryComponent();
            answered.getResponse()
                    .setStatus(Integer.toString(failed.status()))
                    .setOutcome(OutcomeText.of(failed.status(), failed.faults()));
            return answered;
        }
    }

    private BundleEntryComponent carriedOut(BundleEntryComponent entry, String sent, String place) {
        var asked = entry.getRequest();
        return switch (entry.getResource()) {
            case ServiceRequest order
            when asked.getMethod() == HTTPVerb.POST -> receive(order, sent, asked.getIfNoneExist(), place);
            case Task task
            when asked.getMethod() == HTTPVerb.PUT -> withdraw(task, sent, new IdType(asked.getUrl()), place);
            case null, default ->
                throw new RefusedException(
                        METHOD_NOT_ALLOWED.value(),
                        new Fault(
                                place + ".request",
                                "method-not-allowed",
                                "A batch has POST of a ServiceRequest that holds its Patient, and PUT of a Task"));
        };
    }

    private BundleEntryComponent receive(
            ServiceRequest order, String sent, @Nullable String unlessThereIs, String place) {
        requireValid(sent, place);
        var asked = new SentOrder(place + ".resource", order, sent, unlessThereIs);
        var answers =
                orders.receive(List.of(asked), RequestReader.caller(), ids -> "/fhir/ServiceRequest/" + ids.getFirst());
        return SystemProvider.answerTo(answers.orders().getFirst());
    }

    private BundleEntryComponent withdraw(Task task, String sent, IdType id, String place) {
        scopes.require("Task", Right.UPDATE);
        requireValid(sent, place);
        var withdrawn = tasks.withdraw(id, task);
        var entry = new BundleEntryComponent();
        entry.getResponse()
                .setStatus("200 OK")
                .setLocation("Task/" + withdrawn.getId().getIdPart());
        return entry;
    }

    private void requireValid(String sent, String place) {
        var faults = check.faultsOf(sent);
        if (!faults.isEmpty()) {
            throw new RefusedException(
                    UNPROCESSABLE_CONTENT.value(),
                    faults.stream()
                            .map(fault -> new Fault(
                                    fault.expression().replaceFirst("^(ServiceRequest|Task)", place + ".resource"),
                                    fault.name(),
                                    fault.words()))
                            .toList());
        }
    }
}
