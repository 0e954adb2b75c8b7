package org.tributary.audit.views.timeline;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ApprovalId;
import org.tributary.events.Event;
import org.tributary.events.approvals.ApprovalEvent;
import org.tributary.events.approvals.ApprovalEvent.ApprovalExpired;
import org.tributary.events.approvals.ApprovalEvent.ApprovalGranted;
import org.tributary.events.approvals.ApprovalEvent.ApprovalRefused;
import org.tributary.events.approvals.ApprovalEvent.ApprovalRequested;
import org.tributary.events.approvals.ApprovalEvent.ApprovalWithdrawn;
import org.tributary.events.booking.AppointmentEvent;
import org.tributary.events.booking.AppointmentEvent.AppointmentBooked;
import org.tributary.events.booking.AppointmentEvent.AppointmentCancelled;
import org.tributary.events.booking.AppointmentEvent.AppointmentCompleted;
import org.tributary.events.booking.AppointmentEvent.AppointmentConfirmed;
import org.tributary.events.booking.AppointmentEvent.AppointmentDisplaced;
import org.tributary.events.booking.AppointmentEvent.AppointmentPutOnHold;
import org.tributary.events.booking.AppointmentEvent.AppointmentReinstated;
import org.tributary.events.booking.AppointmentEvent.AppointmentRescheduled;
import org.tributary.events.booking.AppointmentEvent.AppointmentSuspended;
import org.tributary.events.booking.AppointmentEvent.ExceptionApproved;
import org.tributary.events.booking.AppointmentEvent.ExceptionRequested;
import org.tributary.events.booking.AppointmentEvent.NoShowRecorded;
import org.tributary.events.booking.AppointmentEvent.PatientCheckedIn;
import org.tributary.events.booking.AppointmentEvent.RuleOverridden;
import org.tributary.events.booking.AppointmentEvent.StepUndone;
import org.tributary.events.booking.BookingEvent;
import org.tributary.events.booking.CalendarEvent.CalendarRevoked;
import org.tributary.events.booking.CalendarEvent.CalendarShared;
import org.tributary.events.booking.ClinicEvent.ClinicOpened;
import org.tributary.events.booking.ClinicEvent.ClosureLifted;
import org.tributary.events.booking.ClinicEvent.ClosurePlanned;
import org.tributary.events.booking.SeriesEvent;
import org.tributary.events.booking.SeriesEvent.SeriesBooked;
import org.tributary.events.booking.SeriesEvent.SeriesReplanned;
import org.tributary.events.booking.TherapistEvent.AbsenceLifted;
import org.tributary.events.booking.TherapistEvent.AbsencePlanned;
import org.tributary.events.booking.TherapistEvent.CertificateFoundInvalid;
import org.tributary.events.booking.TherapistEvent.CertificateGranted;
import org.tributary.events.booking.TherapistEvent.CertificateRevoked;
import org.tributary.events.booking.TherapistEvent.ShiftsPlanned;
import org.tributary.events.booking.TherapistEvent.TherapistRegistered;
import org.tributary.events.booking.WaitingListEvent;
import org.tributary.events.booking.WaitingListEvent.OfferAccepted;
import org.tributary.events.booking.WaitingListEvent.OfferLapsed;
import org.tributary.events.booking.WaitingListEvent.PatientWaitlisted;
import org.tributary.events.booking.WaitingListEvent.TimeOffered;
import org.tributary.events.booking.WaitingListEvent.WaitingEnded;
import org.tributary.events.clinicalrecord.AmendmentEvent.MeasurementAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.NoteAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.StartAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.TechniqueAmended;
import org.tributary.events.clinicalrecord.ClinicalRecordEvent;
import org.tributary.events.clinicalrecord.CourseEvent.CourseClosed;
import org.tributary.events.clinicalrecord.CourseEvent.CourseOpened;
import org.tributary.events.clinicalrecord.CourseEvent.CourseReopened;
import org.tributary.events.clinicalrecord.CourseEvent.CourseTransferred;
import org.tributary.events.clinicalrecord.CourseEvent.RegimenPlanned;
import org.tributary.events.clinicalrecord.ErasureEvent.ErasureApproved;
import org.tributary.events.clinicalrecord.ErasureEvent.ErasureRequestGivenUp;
import org.tributary.events.clinicalrecord.ErasureEvent.ErasureRequested;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.clinicalrecord.HoldEvent.HoldLifted;
import org.tributary.events.clinicalrecord.HoldEvent.HoldLiftingRequested;
import org.tributary.events.clinicalrecord.HoldEvent.HoldRequestGivenUp;
import org.tributary.events.clinicalrecord.HoldEvent.HoldRequested;
import org.tributary.events.clinicalrecord.HoldEvent.HoldSet;
import org.tributary.events.clinicalrecord.IdentityEvent.MergedInto;
import org.tributary.events.clinicalrecord.IdentityEvent.PatientMerged;
import org.tributary.events.clinicalrecord.IdentityEvent.PatientUnmerged;
import org.tributary.events.clinicalrecord.IdentityEvent.UnmergedFrom;
import org.tributary.events.clinicalrecord.IncidentEvent.IncidentAcknowledged;
import org.tributary.events.clinicalrecord.IncidentEvent.IncidentClosed;
import org.tributary.events.clinicalrecord.IncidentEvent.IncidentOpened;
import org.tributary.events.clinicalrecord.IncidentEvent.IncidentVoided;
import org.tributary.events.clinicalrecord.MergeEvent.MergeRequestGivenUp;
import org.tributary.events.clinicalrecord.MergeEvent.MergeRequested;
import org.tributary.events.clinicalrecord.MergeEvent.MergeUndone;
import org.tributary.events.clinicalrecord.MergeEvent.RecordsMerged;
import org.tributary.events.clinicalrecord.MergeEvent.UndoingRequested;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentRecorded;
import org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnded;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;
import org.tributary.events.clinicalrecord.PatientEvent.PatientDetailsChanged;
import org.tributary.events.clinicalrecord.PatientEvent.PatientEnrolled;
import org.tributary.events.clinicalrecord.PatientEvent.PatientErased;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.events.clinicalrecord.PatientEvent.PatientScreened;
import org.tributary.events.clinicalrecord.PolicyEvent;
import org.tributary.events.clinicalrecord.PolicyEvent.PolicyProposed;
import org.tributary.events.clinicalrecord.PolicyEvent.PolicyRatified;
import org.tributary.events.clinicalrecord.PolicyEvent.PolicyTrialStarted;
import org.tributary.events.clinicalrecord.PolicyEvent.RatificationGivenUp;
import org.tributary.events.clinicalrecord.PolicyEvent.RatificationRequested;
import org.tributary.events.clinicalrecord.SafetyEvent.CirculationCorrected;
import org.tributary.events.clinicalrecord.SafetyEvent.CirculationMeasured;
import org.tributary.events.clinicalrecord.SafetyEvent.ClearanceRecorded;
import org.tributary.events.clinicalrecord.SafetyEvent.FindingRecorded;
import org.tributary.events.clinicalrecord.SafetyEvent.FindingResolved;
import org.tributary.events.clinicalrecord.SafetyEvent.MedicalAssessmentRecorded;
import org.tributary.events.clinicalrecord.SafetyEvent.PermissionApproved;
import org.tributary.events.clinicalrecord.SafetyEvent.PermissionEnded;
import org.tributary.events.clinicalrecord.SessionEvent.AdverseReactionRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.ClosingMeasurementsRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.EvaluationRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.NoteAdded;
import org.tributary.events.clinicalrecord.SessionEvent.SessionEnteredInError;
import org.tributary.events.clinicalrecord.SessionEvent.SessionSigned;
import org.tributary.events.clinicalrecord.SessionEvent.SessionStarted;
import org.tributary.events.clinicalrecord.SessionEvent.TechniqueApplied;
import org.tributary.events.clinicalrecord.SessionEvent.WarningsConfirmed;
import org.tributary.events.referral.PartnerEvent.PartnerRegistered;
import org.tributary.events.referral.ReferralEvent.ReferralAccepted;
import org.tributary.events.referral.ReferralEvent.ReferralCourseOpened;
import org.tributary.events.referral.ReferralEvent.ReferralDeclined;
import org.tributary.events.referral.ReferralEvent.ReferralExpired;
import org.tributary.events.referral.ReferralEvent.ReferralOrdered;
import org.tributary.events.referral.ReferralEvent.ReferralQuestionAnswered;
import org.tributary.events.referral.ReferralEvent.ReferralQuestionAsked;
import org.tributary.events.referral.ReferralEvent.ReferralReceived;
import org.tributary.events.referral.ReferralEvent.ReferralRedirected;
import org.tributary.events.referral.ReferralEvent.ReferralScheduled;
import org.tributary.events.referral.ReferralEvent.ReferralVisitAttended;
import org.tributary.events.referral.ReferralEvent.ReferralVisitLost;
import org.tributary.events.referral.ReferralEvent.ReferralVisitMoved;
import org.tributary.events.referral.ReferralEvent.ReferralWithdrawn;
import org.tributary.events.referral.ReferralEvent.UrgentFindingLifted;
import org.tributary.events.referral.ReferralEvent.UrgentFindingReported;
import org.tributary.events.referral.ReferralServiceEvent;

/** Puts facts into plain words that name nobody. A new fact does not compile until it has a sentence here. */
final class Sentences {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Sentences() {}

    static String of(Event fact) {
        return switch (fact) {
            case ApprovalEvent e -> ofApproval(e);
            case BookingEvent e -> ofBooking(e);
            case ClinicalRecordEvent e -> ofRecord(e);
            case PolicyEvent e -> ofPolicy(e);
            case ReferralServiceEvent e -> ofReferral(e);
            default -> throw new IllegalArgumentException("No service tells of a " + fact.getClass());
        };
    }

    /** When it happened, where that is not when it was recorded. */
    static Optional<Instant> happenedAt(Event fact) {
        return switch (fact) {
            case SessionStarted e -> Optional.of(e.startedAt());
            case PatientScreened e -> Optional.of(e.answeredAt());
            case FindingRecorded e -> Optional.of(e.since());
            case FindingResolved e -> Optional.of(e.endedAt());
            case ConsentRecorded e -> Optional.of(e.at());
            default -> Optional.empty();
        };
    }

    private static String ofApproval(ApprovalEvent fact) {
        return switch (fact) {
            case ApprovalRequested e ->
                "A second person was asked to approve, by %s: %s"
                        .formatted(TIME.format(e.expiresAt()), words(e.kind()));
            case ApprovalGranted e -> "A second person approved: %s".formatted(words(e.kind()));
            case ApprovalRefused e -> "A second person refused: %s".formatted(words(e.kind()));
            case ApprovalExpired e -> "No second person answered in time: %s".formatted(words(e.kind()));
            case ApprovalWithdrawn e -> "A second person is needed no more: %s".formatted(words(e.kind()));
        };
    }

    private static String ofPolicy(PolicyEvent fact) {
        return switch (fact) {
            case PolicyProposed e -> "Version %s of the clinical policy was proposed".formatted(e.version());
            case PolicyTrialStarted e ->
                "Version %s of the clinical policy was tried on the recorded past".formatted(e.version());
            case RatificationRequested e ->
                "A clinical lead was asked to ratify version %s of the clinical policy, from %s on"
                        .formatted(e.version(), TIME.format(e.effectiveFrom()));
            case PolicyRatified e ->
                "Version %s of the clinical policy was ratified, from %s on"
                        .formatted(e.version(), TIME.format(e.effectiveFrom()));
            case RatificationGivenUp e ->
                "Version %s of the clinical policy was not ratified: %s".formatted(e.version(), words(e.because()));
        };
    }

    private static String ofBooking(BookingEvent fact) {
        return switch (fact) {
            case AppointmentEvent e -> ofVisit(e);
            case SeriesEvent e -> ofRegimen(e);
            case WaitingListEvent e -> ofWaiting(e);
            case ClinicOpened _ -> "A clinic opened";
            case ClosurePlanned e ->
                "A clinic is closed from %s to %s".formatted(TIME.format(e.startsAt()), TIME.format(e.endsAt()));
            case ClosureLifted _ -> "A clinic is not closed after all";
            case TherapistRegistered _ -> "A therapist joined the chain";
            case CertificateGranted e ->
                "A therapist was certified for %s %suntil %s"
                        .formatted(
                                words(e.technique()),
                                e.validFrom() == null ? "" : "from " + e.validFrom() + " ",
                                e.validUntil());
            case CertificateFoundInvalid e ->
                "A therapist's certificate for %s turned out to have been invalid since %s"
                        .formatted(words(e.technique()), TIME.format(e.invalidFrom()));
            case CertificateRevoked e -> "A therapist's certificate for %s was revoked".formatted(words(e.technique()));
            case ShiftsPlanned _ -> "A therapist's shifts were planned";
            case AbsencePlanned e ->
                "A therapist is away from %s to %s".formatted(TIME.format(e.startsAt()), TIME.format(e.endsAt()));
            case AbsenceLifted _ -> "A therapist is not away after all";
            case CalendarShared _ -> "A calendar was shared by a token";
            case CalendarRevoked _ -> "A calendar's token was revoked";
        };
    }

    private static String ofVisit(AppointmentEvent fact) {
        return switch (fact) {
            case AppointmentBooked e ->
                "A visit for %s was booked for %s%s"
                        .formatted(words(e.kind()), TIME.format(e.startsAt()), provisionally(e.provisional()));
            case AppointmentCancelled e ->
                "The visit was cancelled by the %s%s".formatted(words(e.by()), e.late() ? ", at short notice" : "");
            case RuleOverridden e ->
                "With the consent of a second person the visit was booked against the rules of %s"
                        .formatted(e.rules().stream().map(Sentences::words).collect(joining(" and ")));
            case ExceptionRequested e ->
                "The visit is against the rules of %s, and provisional until a second person agrees"
                        .formatted(e.rules().stream().map(Sentences::words).collect(joining(" and ")));
            case ExceptionApproved _ -> "A second person agreed to the visit against the rules";
            case AppointmentRescheduled e ->
                "The visit was moved to %s%s".formatted(TIME.format(e.startsAt()), provisionally(e.provisional()));
            case PatientCheckedIn _ -> "The patient checked in";
            case AppointmentCompleted _ -> "The visit was completed";
            case NoShowRecorded _ -> "The patient did not come to the visit";
            case StepUndone e ->
                "The last step was undone: the visit is %s again, no longer %s"
                        .formatted(words(e.restored()), words(e.undone()));
            case AppointmentSuspended e ->
                "The visit was suspended, for screening does not allow it%s"
                        .formatted(e.gate() == null ? "" : ": the gate is " + words(e.gate()));
            case AppointmentReinstated e -> "The visit stands again%s".formatted(provisionally(e.provisional()));
            case AppointmentPutOnHold _ -> "The visit became provisional until a clearance is on file";
            case AppointmentConfirmed _ -> "The provisional visit became firm";
            case AppointmentDisplaced e ->
                "The visit lost its time, for the %s is %s"
                        .formatted(
                                e.closureId() == null ? "therapist" : "clinic",
                                e.closureId() == null ? "away" : "closed");
        };
    }

    private static String ofRegimen(SeriesEvent fact) {
        return switch (fact) {
            case SeriesBooked e ->
                "A regimen was booked, visits: %d".formatted(e.visits().size());
            case SeriesReplanned e ->
                "The regimen was planned anew from %s on: %d kept, %d moved, %d cancelled, %d added"
                        .formatted(
                                e.from(),
                                e.kept().size(),
                                e.moved().size(),
                                e.cancelled().size(),
                                e.added().size());
        };
    }

    private static String ofWaiting(WaitingListEvent fact) {
        return switch (fact) {
            case PatientWaitlisted e -> "The patient waits for a time for %s".formatted(words(e.kind()));
            case TimeOffered e -> "A freed time was offered: %s".formatted(TIME.format(e.startsAt()));
            case OfferLapsed e -> "The offered time was given up: %s".formatted(words(e.because()));
            case OfferAccepted _ -> "The offered time was accepted";
            case WaitingEnded e -> "The patient waits no longer: %s".formatted(words(e.because()));
        };
    }

    private static String provisionally(boolean provisional) {
        return provisional ? ", provisionally until a clearance is on file" : "";
    }

    private static String until(@Nullable Instant end) {
        return end == null ? "" : " until " + TIME.format(end);
    }

    private static String ofRecord(ClinicalRecordEvent fact) {
        return switch (fact) {
            case PatientRegistered _ -> "The patient was registered";
            case PatientEnrolled _ -> "The patient was enrolled at a further clinic";
            case EnrolmentEnded e -> "The clinic treats the patient no more: %s".formatted(words(e.because()));
            case PatientMerged _ -> "Another record of the same person was merged into this one";
            case MergedInto _ -> "The person goes on under another record";
            case PatientUnmerged _ -> "A record that had been merged into this one is another person's after all";
            case UnmergedFrom _ -> "The record stands for a person of its own again";
            case MergeRequested _ -> "A second person was asked to agree that two records are one person's";
            case RecordsMerged _ -> "Two records were merged, for they are one person's";
            case UndoingRequested _ -> "A second person was asked to agree that a merge was wrong";
            case MergeUndone _ -> "The merge was undone";
            case MergeRequestGivenUp e ->
                "Nothing came of what was asked about two records: %s".formatted(words(e.because()));
            case PatientErased _ -> "The person was erased: nothing tells any more who they were";
            case ErasureRequested _ -> "A second person was asked to agree that the person be erased";
            case ErasureApproved e ->
                "A second person agreed, and %d records of the person are erased"
                        .formatted(e.records().size());
            case ErasureRequestGivenUp e -> "The person is not erased: %s".formatted(words(e.because()));
            case HoldRequested e ->
                "A second person was asked to agree that the person not be erased%s".formatted(until(e.until()));
            case HoldSet e -> "The person is not to be erased%s".formatted(until(e.until()));
            case HoldLiftingRequested _ ->
                "A second person was asked to agree that nothing keeps the person from being erased";
            case HoldLifted _ -> "A reason not to erase the person was lifted";
            case HoldRequestGivenUp e ->
                "Nothing came of what was asked about a hold: %s".formatted(words(e.because()));
            case PatientDetailsChanged _ -> "The patient's details were changed";
            case PatientScreened e ->
                "The %s safety questions were answered: the gate is %s under policy %s"
                        .formatted(words(e.kind()), words(e.gate()), e.policyVersion());
            case GateDecided e -> ofGate(e);
            case ConsentRecorded e ->
                "The patient %s consent: %s".formatted(e.given() ? "gave" : "withheld or withdrew", words(e.purpose()));
            case FindingRecorded e ->
                "A finding was recorded, told by the %s: %s".formatted(words(e.source()), e.code());
            case FindingResolved _ -> "A finding has ended";
            case ClearanceRecorded e ->
                "A clinician cleared %s until %s%s"
                        .formatted(
                                String.join(" and ", e.clears()), TIME.format(e.until()), onceApproved(e.approvalId()));
            case MedicalAssessmentRecorded e ->
                "A medical assessment allowed %s until %s%s"
                        .formatted(
                                e.allows().stream().map(Sentences::words).collect(joining(" and ")),
                                TIME.format(e.until()),
                                onceApproved(e.approvalId()));
            case IncidentOpened e -> ofIncident(e);
            case IncidentVoided _ -> "The incident's session was another patient's: there is nothing to review";
            case IncidentAcknowledged _ -> "Somebody has seen the incident";
            case IncidentClosed _ -> "The incident was reviewed and closed";
            case CirculationCorrected _ ->
                "What a session had measured of the circulation was corrected, which decides the gate anew";
            case CirculationMeasured _ -> "The circulation was measured, which decides the gate anew";
            case PermissionApproved _ -> "A second person approved what a clinician answers for";
            case PermissionEnded e -> "What a clinician answered for ended: %s".formatted(words(e.because()));
            case CourseOpened e -> "A course of treatment for %s was opened".formatted(words(e.condition()));
            case CourseClosed e -> "The course was closed: %s".formatted(words(e.because()));
            case CourseReopened _ -> "The course was opened again";
            case CourseTransferred _ -> "The course goes on at another clinic";
            case RegimenPlanned e ->
                "It was planned how the course goes on, phases: %d"
                        .formatted(e.phases().size());
            case SessionStarted e -> "A session of %s began".formatted(words(e.kind()));
            case EvaluationRecorded e ->
                "The circulation was evaluated, measurements: %d"
                        .formatted(e.measurements().size());
            case TechniqueApplied e ->
                "%s was applied to the %s for %d minutes, pressure: %s"
                        .formatted(
                                capitalised(words(e.technique())), words(e.region()), e.minutes(), words(e.pressure()));
            case ClosingMeasurementsRecorded e ->
                "The session was closed with measurements: %d"
                        .formatted(e.measurements().size());
            case WarningsConfirmed e ->
                "What had been warned of was looked at again and confirmed: %s".formatted(warnings(e));
            case SessionSigned _ -> "The session was signed";
            case NoteAdded _ -> "A note was added to the session";
            case AdverseReactionRecorded e ->
                "An adverse reaction to the session was recorded, severity: %s".formatted(words(e.severity()));
            case MeasurementAmended _ -> "A measurement of the session was amended";
            case TechniqueAmended e ->
                "Technique %d of the session was amended: %s was applied to the %s for %d minutes"
                        .formatted(e.nr(), words(e.technique()), words(e.region()), e.minutes());
            case NoteAmended _ -> "A note of the session was amended";
            case StartAmended e ->
                "The time of the session was amended: it began on %s".formatted(TIME.format(e.startedAt()));
            case SessionEnteredInError _ -> "The session was charted of the wrong patient, and counts nowhere";
        };
    }

    /** Each kind once, in the order in which they were told. */
    private static String warnings(WarningsConfirmed e) {
        return e.warnings().stream()
                .map(warning -> words(warning.code()))
                .distinct()
                .collect(joining(", "));
    }

    private static String ofIncident(IncidentOpened e) {
        if (e.reaction() != null) {
            return "A session is to be reviewed, for it did the patient harm: %s"
                    .formatted(words(e.reaction().severity()));
        }
        return e.certificate() == null
                ? "A fact was learnt that speaks against a session that had been given"
                : "A session had been given under a certificate that turned out to have been invalid";
    }

    private static String onceApproved(@Nullable ApprovalId approval) {
        return approval == null ? "" : ", once a second person approves";
    }

    private static String ofGate(GateDecided e) {
        return e.windows().stream()
                .findFirst()
                .map(now -> "From now on %s under policy %s".formatted(allowed(now), now.policyVersion()))
                .orElse("Nothing may be done with the patient");
    }

    private static String allowed(GateWindow window) {
        var gate = window.gate();
        return gate == null ? "no treatment is allowed, for want of a screening," : "the gate is " + words(gate);
    }

    private static String ofReferral(ReferralServiceEvent fact) {
        return switch (fact) {
            case PartnerRegistered _ -> "A practice became a partner";
            case ReferralReceived e ->
                "A partner referred the person for %s, priority: %s"
                        .formatted(words(e.condition()), words(e.priority()));
            case ReferralOrdered e ->
                "A partner's system referred the person for %s, priority: %s"
                        .formatted(
                                e.condition() == null ? "something to be looked at" : words(e.condition()),
                                words(e.priority()));
            case ReferralAccepted _ -> "A clinic accepted the referral";
            case ReferralQuestionAsked _ -> "A clinic asked the partner about the referral";
            case ReferralQuestionAnswered _ -> "The partner answered the clinic";
            case ReferralRedirected _ -> "The referral was handed to another clinic";
            case ReferralDeclined e -> "The referral was declined: %s".formatted(words(e.reason()));
            case ReferralWithdrawn _ -> "The partner withdrew the referral";
            case ReferralExpired _ -> "The referral expired: nobody had decided";
            case ReferralScheduled _ -> "The referral led to a first visit";
            case ReferralVisitMoved _ -> "The partner was told that the first visit is at another time";
            case ReferralVisitLost e ->
                "The partner was told that the first visit does not count: %s".formatted(words(e.reason()));
            case ReferralVisitAttended _ -> "The partner was told that the person has come";
            case ReferralCourseOpened _ -> "The partner was told that a course was opened";
            case UrgentFindingReported _ ->
                "The partner was told that an urgent finding keeps the person from treatment";
            case UrgentFindingLifted _ ->
                "The partner was told that nothing urgent keeps the person from treatment any more";
        };
    }

    /** Of the name of a kind of approval. */
    private static String words(String kind) {
        return kind.replace('-', ' ');
    }

    private static String words(Enum<?> constant) {
        return constant.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
