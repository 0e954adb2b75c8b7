package org.tributary.clinicalrecord.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.tributary.clinicalrecord.session.SessionRejection.ConsentMissing;
import org.tributary.clinicalrecord.session.SessionRejection.NotCertified;
import org.tributary.clinicalrecord.session.SessionRejection.NotEligible;
import org.tributary.clinicalrecord.session.SessionRejection.RestrictedTechnique;
import org.tributary.clinicalrecord.views.therapists.Certificate;
import org.tributary.eligibility.Eligibility;
import org.tributary.eligibility.Eligibility.AwaitingClearance;
import org.tributary.eligibility.evaluation.EvaluationContents;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentPurpose;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;

/**
 * What was in force around a visit, at its own time, however much later it is charted.
 *
 * @param consented whether the patient's consent to treatment counted when the session started
 * @param gate what might be done with the patient when the session started; none where no session is judged by it
 * @param startedAt when the session began
 * @param zone of the clinic, by which its days are counted
 * @param certificates of the session's therapist
 * @param therapistSubject who the therapist is at the sign-in, if the chain has said
 * @param courseTakesSessions whether the course is open, and at the clinic of the session; asked of a session that is to start
 * @param evaluation what must have been measured before hands are laid on
 */
record DecisionContext(
        boolean consented,
        Optional<GateWindow> gate,
        Instant startedAt,
        ZoneId zone,
        List<Certificate> certificates,
        Optional<String> therapistSubject,
        EvaluationContents evaluation,
        boolean courseTakesSessions) {

    /** For what is judged by the session alone. Nothing that needs more is allowed by it. */
    static DecisionContext none() {
        return new DecisionContext(
                false,
                Optional.empty(),
                Instant.EPOCH,
                ZoneOffset.UTC,
                List.of(),
                Optional.empty(),
                EvaluationContents.NONE,
                false);
    }

    /**
     * What forbids a technique at a region, the patient's will and safety before the therapist's papers; empty if nothing does.
     */
    Optional<SessionRejection> objectionTo(Technique technique, BodyRegion region) {
        return objectionToTreatment().or(() -> restricted(technique, region)).or(() -> missingCertificate(technique));
    }

    DecisionContext ofCourse(boolean takesSessions) {
        return new DecisionContext(
                consented, gate, startedAt, zone, certificates, therapistSubject, evaluation, takesSessions);
    }

    /** What forbids a visit of that kind. */
    Optional<SessionRejection> objectionTo(VisitKind kind) {
        return kind == VisitKind.TREATMENT ? objectionToTreatment() : objectionToVisit();
    }

    /** What forbids any visit. A patient who never said yes, or by then no longer, is not even evaluated. */
    Optional<SessionRejection> objectionToVisit() {
        return consented ? Optional.empty() : Optional.of(new ConsentMissing(ConsentPurpose.TREATMENT, startedAt));
    }

    /** What forbids any treatment. */
    Optional<SessionRejection> objectionToTreatment() {
        return objectionToVisit().or(this::closedGate);
    }

    private Optional<SessionRejection> closedGate() {
        return switch (Eligibility.of(gate.orElse(null), List.of())) {
            case Eligibility.Allowed _ -> Optional.empty();
            case AwaitingClearance no -> Optional.of(new NotEligible(Gate.HOLD, no.reasons()));
            case Eligibility.Refused no -> Optional.of(new NotEligible(no.gate(), no.reasons()));
        };
    }

    private Optional<SessionRejection> restricted(Technique technique, BodyRegion region) {
        return gate.filter(window -> window.forbids(technique, region))
                .map(window -> new RestrictedTechnique(technique, region, window.reasons()));
    }

    /** Whether this is anyone but the session's therapist, as far as the sign-in can tell. */
    boolean isSomeoneElse(String subject) {
        return therapistSubject.filter(subject::equals).isEmpty();
    }

    private Optional<SessionRejection> missingCertificate(Technique technique) {
        var day = LocalDate.ofInstant(startedAt, zone);
        return certificates.stream().anyMatch(certificate -> isGoodFor(technique, day, certificate))
                ? Optional.empty()
                : Optional.of(new NotCertified(technique, day));
    }

    /** On the day of the session, first and last day included, and not revoked before it began. */
    private boolean isGoodFor(Technique technique, LocalDate day, Certificate certificate) {
        return certificate.technique() == technique
                && !day.isBefore(certificate.validFrom())
                && !day.isAfter(certificate.validUntil())
                && (certificate.revokedAt() == null || startedAt.isBefore(certificate.revokedAt()));
    }
}
