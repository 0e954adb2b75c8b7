package org.tributary.clinicalrecord.patient;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.patient.Consents.Consent;
import org.tributary.clinicalrecord.patient.PatientCommand.RecordConsent;
import org.tributary.clinicalrecord.views.beginnings.Beginnings;
import org.tributary.clinicalrecord.views.patients.PatientWall;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentMeans;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentPurpose;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Records what a patient consents to, or no longer, and tells what counts now and what they said before. */
@RestController
class ConsentsEndpoint {

    private final IdempotentCommands commands;
    private final PatientFactsReader facts;
    private final PatientWall wall;
    private final Beginnings beginnings;
    private final Clock clock;

    ConsentsEndpoint(
            IdempotentCommands commands,
            PatientFactsReader facts,
            PatientWall wall,
            Beginnings beginnings,
            Clock clock) {
        this.commands = commands;
        this.facts = facts;
        this.wall = wall;
        this.beginnings = beginnings;
        this.clock = clock;
    }

    @PostMapping("/patients/{id}/consents")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAnyRole('front-desk', 'therapist')")
    ResponseEntity<Response> record(@PathVariable PatientId id, @Valid @RequestBody Request request, Caller caller) {
        var clinic = wall.requireVisible(caller, id);
        var now = clock.instant();
        return commands.create(
                "/patients/" + id + "/consents",
                new RecordConsent(id, clinic, request.toConsent(now), beginnings.of(id, clinic), now),
                () -> Response.of(facts.consents(id)));
    }

    @GetMapping("/patients/{id}/consents")
    @PreAuthorize("hasAnyRole('front-desk', 'therapist')")
    Response get(@PathVariable PatientId id, Caller caller) {
        wall.requireVisible(caller, id);
        return Response.of(facts.consents(id));
    }

    /** When it was said; none: just now. */
    record Request(
            @NotNull ConsentPurpose purpose,
            @NotNull Boolean given,

            @Nullable @Pattern(regexp = ".*\\S.*") @Size(max = 100)
            String textVersion,

            @Nullable ConsentMeans how,
            @Nullable Instant at) {

        Consent toConsent(Instant now) {
            return new Consent(purpose, given, textVersion, how, Objects.requireNonNullElse(at, now));
        }
    }

    record Response(List<PurposeView> purposes) {

        static Response of(Consents consents) {
            return new Response(Stream.of(ConsentPurpose.values())
                    .map(purpose -> PurposeView.of(purpose, consents.of(purpose)))
                    .toList());
        }
    }

    /** Whether a purpose is consented to; nothing where nobody has asked yet. The history begins with what counts. */
    record PurposeView(ConsentPurpose purpose, @Nullable Boolean given, List<SaidView> history) {

        static PurposeView of(ConsentPurpose purpose, List<Consent> said) {
            return new PurposeView(
                    purpose,
                    said.isEmpty() ? null : said.getLast().given(),
                    said.reversed().stream().map(SaidView::of).toList());
        }
    }

    record SaidView(
            boolean given,
            @Nullable String textVersion,
            @Nullable ConsentMeans how,
            Instant at) {

        static SaidView of(Consent consent) {
            return new SaidView(consent.given(), consent.textVersion(), consent.how(), consent.at());
        }
    }
}
