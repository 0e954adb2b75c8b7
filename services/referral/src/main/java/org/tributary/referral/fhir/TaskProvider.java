package org.tributary.referral.fhir;

import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import ca.uhn.fhir.rest.annotation.Count;
import ca.uhn.fhir.rest.annotation.History;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Update;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceOrListParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tributary.platform.web.IdempotentCommands;
import org.tributary.referral.referral.ReferralCommand.WithdrawReferral;
import org.tributary.referral.views.referrals.Referrals;

/** How far orders have come, and the withdrawal of one. */
@Component
public final class TaskProvider implements IResourceProvider {

    private final Referrals referrals;
    private final IdempotentCommands commands;
    private final ResourceCheck check;

    TaskProvider(Referrals referrals, IdempotentCommands commands, ResourceCheck check) {
        this.referrals = referrals;
        this.commands = commands;
        this.check = check;
    }

    @Override
    public Class<Task> getResourceType() {
        return Task.class;
    }

    /** Shows how far an order is, or was. */
    @Read(version = true)
    public Task read(@IdParam IdType id) {
        var referral = RequestReader.one(referrals, id);
        return TaskText.of(referral, RequestReader.version(referral, id));
    }

    /** Shows each step of an order, the newest first. */
    @History
    public List<Task> history(@IdParam IdType id) {
        var referral = RequestReader.one(referrals, id);
        return RequestReader.versions(referral)
                .map(version -> TaskText.of(referral, version))
                .toList();
    }

    /** Finds how far orders are. */
    @Search
    public Bundle search(
            @OptionalParam(name = "_id") @Nullable TokenOrListParam ids,
            @OptionalParam(name = Task.SP_FOCUS) @Nullable ReferenceOrListParam focus,
            @OptionalParam(name = Task.SP_STATUS) @Nullable TokenOrListParam status,
            @OptionalParam(name = "_lastUpdated") @Nullable DateRangeParam lastUpdated,
            @OptionalParam(name = "_after") @Nullable StringParam after,
            @Count @Nullable Integer count,
            RequestDetails request) {
        var search = RequestReader.search(
                focus == null ? ids : idsOf(focus),
                SearchReader::ofTask,
                status,
                null,
                null,
                lastUpdated,
                after,
                count);
        var page = referrals.find(search, RequestReader.caller());
        return RequestReader.page(
                request,
                page.items().stream()
                        .map(referral ->
                                TaskText.of(referral, referral.timeline().size()))
                        .filter(task -> status == null || isAmong(task.getStatus(), status))
                        .filter(task -> focus == null || ids == null || isNamed(task, ids))
                        .toList(),
                page.next());
    }

    /** Withdraws an order: no other change of a task is its partner's. */
    @Update
    public MethodOutcome update(@IdParam IdType id, @ResourceParam Task task, @ResourceParam String sent) {
        check.require(sent);
        return withdraw(id, task);
    }

    MethodOutcome withdraw(IdType id, Task task) {
        var caller = RequestReader.caller();
        var referral = RequestReader.one(referrals, id);
        if (id.hasVersionIdPart()
                && RequestReader.version(referral, id) != referral.timeline().size()) {
            throw new RefusedException(
                    PRECONDITION_FAILED.value(),
                    new Fault("Task", "precondition-failed", "It is no longer as you saw it"));
        }
        if (task.getStatus() != TaskStatus.CANCELLED) {
            throw new RefusedException(
                    UNPROCESSABLE_CONTENT.value(),
                    new Fault(
                            "Task.status",
                            "only-withdrawal",
                            "A partner may set the status to cancelled, and nothing else"));
        }
        var location = "/fhir/Task/" + referral.referralId();
        var answer = commands.carryOut(
                location,
                new WithdrawReferral(referral.referralId(), noteOf(task)),
                () -> referrals.get(referral.referralId(), caller));
        var withdrawn = referrals.get(referral.referralId(), caller);
        var shown = TaskText.of(withdrawn, withdrawn.timeline().size());
        RequestReader.say(answer.getHeaders());
        return new MethodOutcome(shown.getIdElement(), OutcomeText.told(List.of()), false).setResource(shown);
    }

    private static @Nullable String noteOf(Task task) {
        return PlainText.joined(Stream.concat(
                        Stream.ofNullable(task.getStatusReason().getText()),
                        task.getNote().stream().map(Annotation::getText))
                .toList());
    }

    private static TokenOrListParam idsOf(ReferenceOrListParam focus) {
        var ids = new TokenOrListParam();
        focus.getValuesAsQueryTokens().stream()
                .map(ReferenceParam::getValue)
                .forEach(each -> ids.add(new TokenParam(each)));
        return ids;
    }

    private static boolean isAmong(TaskStatus status, TokenOrListParam sought) {
        return sought.getValuesAsQueryTokens().stream()
                .anyMatch(each -> status.toCode().equals(each.getValue()));
    }

    private static boolean isNamed(Task task, TokenOrListParam ids) {
        return ids.getValuesAsQueryTokens().stream()
                .anyMatch(each -> task.getIdElement().getIdPart().equals(each.getValue()));
    }
}
