package org.tributary.events;

import static org.tributary.events.Examples.ASHA;
import static org.tributary.events.Examples.CHECKUP;
import static org.tributary.events.Examples.COURSE;
import static org.tributary.events.Examples.FIRST_SESSION;
import static org.tributary.events.Examples.MIRA;
import static org.tributary.events.Examples.REFERRAL;
import static org.tributary.events.Examples.RIVERSIDE;
import static org.tributary.events.Examples.SCREENING;
import static org.tributary.events.Examples.TUESDAY_10AM;
import static org.tributary.events.Examples.TUESDAY_11AM;
import static org.tributary.events.Examples.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.tributary.events.clinicalrecord.AmendmentEvent.MeasurementAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.NoteAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.StartAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.TechniqueAmended;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.ClinicalRecordEvent;
import org.tributary.events.clinicalrecord.CourseEvent.CourseClosed;
import org.tributary.events.clinicalrecord.CourseEvent.CourseEnd;
import org.tributary.events.clinicalrecord.CourseEvent.CourseOpened;
import org.tributary.events.clinicalrecord.CourseEvent.CourseReopened;
import org.tributary.events.clinicalrecord.CourseEvent.CourseTransferred;
import org.tributary.events.clinicalrecord.CourseEvent.PhaseEnd;
import org.tributary.events.clinicalrecord.CourseEvent.PhaseKind;
import org.tributary.events.clinicalrecord.CourseEvent.RegimenPhase;
import org.tributary.events.clinicalrecord.CourseEvent.RegimenPlanned;
import org.tributary.events.clinicalrecord.ErasureEvent.ErasureApproved;
import org.tributary.events.clinicalrecord.ErasureEvent.ErasureRequestGivenUp;
import org.tributary.events.clinicalrecord.ErasureEvent.ErasureRequested;
import org.tributary.events.clinicalrecord.FormsDue;
import org.tributary.events.clinicalrecord.GateInput;
import org.tributary.events.clinicalrecord.GateWindow;
import org.tributary.events.clinicalrecord.GateWindow.Restriction;
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
import org.tributary.events.clinicalrecord.IncidentEvent.InvalidCertificate;
import org.tributary.events.clinicalrecord.IncidentEvent.SevereReaction;
import org.tributary.events.clinicalrecord.Measurement.AnkleBrachialPressures;
import org.tributary.events.clinicalrecord.Measurement.Bioimpedance;
import org.tributary.events.clinicalrecord.Measurement.Ceap;
import org.tributary.events.clinicalrecord.Measurement.Claudication;
import org.tributary.events.clinicalrecord.Measurement.FigureOfEight;
import org.tributary.events.clinicalrecord.Measurement.FootSite;
import org.tributary.events.clinicalrecord.Measurement.InstrumentScore;
import org.tributary.events.clinicalrecord.Measurement.IslStage;
import org.tributary.events.clinicalrecord.Measurement.Landmark;
import org.tributary.events.clinicalrecord.Measurement.LimbGirths;
import org.tributary.events.clinicalrecord.Measurement.LimbVolume;
import org.tributary.events.clinicalrecord.Measurement.MnsiExamination;
import org.tributary.events.clinicalrecord.Measurement.MnsiQuestionnaire;
import org.tributary.events.clinicalrecord.Measurement.Monofilament;
import org.tributary.events.clinicalrecord.Measurement.PainScore;
import org.tributary.events.clinicalrecord.Measurement.Pitting;
import org.tributary.events.clinicalrecord.Measurement.Position;
import org.tributary.events.clinicalrecord.Measurement.Skin;
import org.tributary.events.clinicalrecord.Measurement.SkinFinding;
import org.tributary.events.clinicalrecord.Measurement.Station;
import org.tributary.events.clinicalrecord.Measurement.Temperature;
import org.tributary.events.clinicalrecord.Measurement.ToePressure;
import org.tributary.events.clinicalrecord.Measurement.TouchedSite;
import org.tributary.events.clinicalrecord.Measurement.VolumeMethod;
import org.tributary.events.clinicalrecord.Measurement.Weight;
import org.tributary.events.clinicalrecord.Measurement.WifiGrades;
import org.tributary.events.clinicalrecord.MergeEvent.MergeRequestEnd;
import org.tributary.events.clinicalrecord.MergeEvent.MergeRequestGivenUp;
import org.tributary.events.clinicalrecord.MergeEvent.MergeRequested;
import org.tributary.events.clinicalrecord.MergeEvent.MergeUndone;
import org.tributary.events.clinicalrecord.MergeEvent.RecordsMerged;
import org.tributary.events.clinicalrecord.MergeEvent.UndoingRequested;
import org.tributary.events.clinicalrecord.PatientEvent.Answer;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentMeans;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentPurpose;
import org.tributary.events.clinicalrecord.PatientEvent.ConsentRecorded;
import org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnd;
import org.tributary.events.clinicalrecord.PatientEvent.EnrolmentEnded;
import org.tributary.events.clinicalrecord.PatientEvent.GateDecided;
import org.tributary.events.clinicalrecord.PatientEvent.Medication;
import org.tributary.events.clinicalrecord.PatientEvent.PatientDetailsChanged;
import org.tributary.events.clinicalrecord.PatientEvent.PatientEnrolled;
import org.tributary.events.clinicalrecord.PatientEvent.PatientErased;
import org.tributary.events.clinicalrecord.PatientEvent.PatientRegistered;
import org.tributary.events.clinicalrecord.PatientEvent.PatientScreened;
import org.tributary.events.clinicalrecord.PatientEvent.ReadingKind;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.clinicalrecord.PatientEvent.Sex;
import org.tributary.events.clinicalrecord.RequestEnd;
import org.tributary.events.clinicalrecord.SafetyEvent.CirculationCorrected;
import org.tributary.events.clinicalrecord.SafetyEvent.CirculationMeasured;
import org.tributary.events.clinicalrecord.SafetyEvent.ClearanceRecorded;
import org.tributary.events.clinicalrecord.SafetyEvent.Clinician;
import org.tributary.events.clinicalrecord.SafetyEvent.FindingRecorded;
import org.tributary.events.clinicalrecord.SafetyEvent.FindingResolved;
import org.tributary.events.clinicalrecord.SafetyEvent.FindingSource;
import org.tributary.events.clinicalrecord.SafetyEvent.MeasuredValue;
import org.tributary.events.clinicalrecord.SafetyEvent.MedicalAssessmentRecorded;
import org.tributary.events.clinicalrecord.SafetyEvent.PermissionApproved;
import org.tributary.events.clinicalrecord.SafetyEvent.PermissionEnd;
import org.tributary.events.clinicalrecord.SafetyEvent.PermissionEnded;
import org.tributary.events.clinicalrecord.SessionEvent.AdverseReactionRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.ClosingMeasurementsRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.ConfirmedWarning;
import org.tributary.events.clinicalrecord.SessionEvent.EvaluationRecorded;
import org.tributary.events.clinicalrecord.SessionEvent.NoteAdded;
import org.tributary.events.clinicalrecord.SessionEvent.ReactionKind;
import org.tributary.events.clinicalrecord.SessionEvent.ReactionSeverity;
import org.tributary.events.clinicalrecord.SessionEvent.SessionEnteredInError;
import org.tributary.events.clinicalrecord.SessionEvent.SessionSigned;
import org.tributary.events.clinicalrecord.SessionEvent.SessionStarted;
import org.tributary.events.clinicalrecord.SessionEvent.TechniqueApplied;
import org.tributary.events.clinicalrecord.SessionEvent.WarningCode;
import org.tributary.events.clinicalrecord.SessionEvent.WarningsConfirmed;
import org.tributary.events.terms.CeapClass;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Contact;
import org.tributary.events.terms.Foot;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.GirthMethod;
import org.tributary.events.terms.Goal;
import org.tributary.events.terms.HandOrFoot;
import org.tributary.events.terms.Identifier;
import org.tributary.events.terms.Laterality;
import org.tributary.events.terms.Limb;
import org.tributary.events.terms.LymphedemaStage;
import org.tributary.events.terms.PersonName;
import org.tributary.events.terms.Pressure;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;
import org.tributary.events.terms.YesOrNo;

/** What the clinical record tells, once each; the evaluation shows every kind of measurement. */
final class ClinicalRecordExamples {

    private static final Instant A_MINUTE_LATER = Instant.parse("2026-03-03T10:01:00Z");

    private static final FindingId FINDING = FindingId.of("00000000-0000-7000-8000-000000000021");

    private static final IncidentId INCIDENT = IncidentId.of("00000000-0000-7000-8000-000000000024");
    private static final PermissionId PERMISSION = PermissionId.of("00000000-0000-7000-8000-000000000022");
    private static final ApprovalId APPROVAL = ApprovalId.of("00000000-0000-7000-8000-000000000023");

    private static final EntryId ENTRY = EntryId.of("00000000-0000-7000-8000-000000000033");
    private static final EntryId ANOTHER_ENTRY = EntryId.of("00000000-0000-7000-8000-000000000034");

    private static final ClinicId ANOTHER_CLINIC = ClinicId.of("00000000-0000-7000-8000-000000000035");

    private static final PatientId ASHAS_OTHER_RECORD = PatientId.of("00000000-0000-7000-8000-000000000031");
    private static final MergeId MERGE = MergeId.of("00000000-0000-7000-8000-000000000032");

    private static final ErasureId ERASURE = ErasureId.of("00000000-0000-7000-8000-000000000033");
    private static final HoldId HOLD = HoldId.of("00000000-0000-7000-8000-000000000034");

    static final List<ClinicalRecordEvent> ALL = List.of(
            new PatientRegistered(
                    ASHA,
                    RIVERSIDE,
                    new PersonName("Rao", List.of("Asha", "Devi")),
                    LocalDate.of(1970, 1, 2),
                    Sex.FEMALE,
                    new Contact("asha@patients.example", "+353 1 555 0111"),
                    List.of(new Identifier("https://riverside.example/patients", "R-7"))),
            new PatientEnrolled(ASHA, RIVERSIDE),
            new PatientScreened(
                    ASHA,
                    RIVERSIDE,
                    SCREENING,
                    ScreeningKind.SHORT,
                    TUESDAY_10AM,
                    true,
                    Map.of("bloodThinner", Answer.NOT_SURE),
                    List.of(Condition.LYMPHEDEMA),
                    List.of(new Medication("Paracetamol", "N02BE01")),
                    Gate.HOLD,
                    List.of("BLOOD_THINNER_UNSURE"),
                    List.of(Technique.DEEP_KNEADING),
                    "2026-01",
                    Instant.parse("2026-09-03T10:00:00Z")),
            new FindingRecorded(
                    ASHA,
                    RIVERSIDE,
                    FINDING,
                    "LOSS_OF_PROTECTIVE_SENSATION",
                    BodyRegion.LEFT_FOOT,
                    TUESDAY_10AM,
                    TUESDAY_11AM,
                    FindingSource.CLINICIAN,
                    "Ten sites, none felt"),
            new FindingResolved(ASHA, RIVERSIDE, FINDING, TUESDAY_11AM, "Felt again"),
            new ClearanceRecorded(
                    ASHA,
                    RIVERSIDE,
                    PERMISSION,
                    List.of("CANCER_ACTIVE"),
                    List.of(Technique.LYMPHATIC_DRAINAGE),
                    List.of(BodyRegion.LEFT_ARM),
                    TUESDAY_10AM,
                    TUESDAY_11AM,
                    new Clinician("Dr Ada Quinn", "IMC-4711"),
                    "Not over the tumour",
                    "letter-17.pdf",
                    APPROVAL),
            new MedicalAssessmentRecorded(
                    ASHA,
                    RIVERSIDE,
                    PERMISSION,
                    List.of(Technique.DEEP_KNEADING),
                    List.of(BodyRegion.BACK),
                    TUESDAY_10AM,
                    TUESDAY_11AM,
                    new Clinician("Dr Ada Quinn", "IMC-4711"),
                    "letter-18.pdf",
                    APPROVAL),
            new ConsentRecorded(
                    ASHA, RIVERSIDE, ConsentPurpose.TREATMENT, true, "2026-02", ConsentMeans.PAPER, TUESDAY_10AM),
            new PatientDetailsChanged(
                    ASHA,
                    RIVERSIDE,
                    new PersonName("Rao-Byrne", List.of("Asha")),
                    LocalDate.of(1970, 2, 1),
                    Sex.OTHER,
                    new Contact("asha@home.example", "+353 1 555 0112"),
                    List.of(new Identifier("https://riverside.example/patients", "R-8")),
                    "Day and month were taken for each other"),
            new EnrolmentEnded(ASHA, RIVERSIDE, EnrolmentEnd.MOVED_AWAY, "To Cork in May"),
            new PatientMerged(ASHA, RIVERSIDE, ASHAS_OTHER_RECORD, MERGE),
            new MergedInto(ASHA, RIVERSIDE, ASHAS_OTHER_RECORD, MERGE),
            new PatientUnmerged(ASHA, RIVERSIDE, ASHAS_OTHER_RECORD, MERGE),
            new UnmergedFrom(ASHA, RIVERSIDE, ASHAS_OTHER_RECORD, MERGE),
            new MergeRequested(MERGE, ASHA, RIVERSIDE, ASHAS_OTHER_RECORD, APPROVAL, "desk@demo"),
            new RecordsMerged(MERGE, ASHA, RIVERSIDE, ASHAS_OTHER_RECORD, APPROVAL, "manager@demo"),
            new UndoingRequested(MERGE, ASHA, RIVERSIDE, ASHAS_OTHER_RECORD, APPROVAL, "desk@demo", "Two sisters"),
            new MergeUndone(MERGE, ASHA, RIVERSIDE, ASHAS_OTHER_RECORD, APPROVAL, "manager@demo"),
            new MergeRequestGivenUp(MERGE, ASHA, RIVERSIDE, ASHAS_OTHER_RECORD, APPROVAL, MergeRequestEnd.REFUSED),
            new PatientErased(ASHA, RIVERSIDE, ERASURE),
            new ErasureRequested(ERASURE, ASHA, RIVERSIDE, APPROVAL, "desk@demo", "She asks for it"),
            new ErasureApproved(ERASURE, ASHA, RIVERSIDE, APPROVAL, "manager@demo", List.of(ASHA, ASHAS_OTHER_RECORD)),
            new ErasureRequestGivenUp(ERASURE, ASHA, RIVERSIDE, APPROVAL, RequestEnd.REFUSED),
            new HoldRequested(
                    HOLD,
                    ASHA,
                    RIVERSIDE,
                    APPROVAL,
                    "admin@demo",
                    TUESDAY_11AM,
                    "Case 12/26",
                    "A dispute about a fall"),
            new HoldSet(HOLD, ASHA, RIVERSIDE, APPROVAL, "manager@demo", TUESDAY_11AM),
            new HoldLiftingRequested(HOLD, ASHA, RIVERSIDE, APPROVAL, "admin@demo", "It was settled"),
            new HoldLifted(HOLD, ASHA, RIVERSIDE, APPROVAL, "manager@demo"),
            new HoldRequestGivenUp(HOLD, ASHA, RIVERSIDE, APPROVAL, RequestEnd.NOT_APPROVED_IN_TIME),
            new PermissionApproved(ASHA, RIVERSIDE, PERMISSION, APPROVAL),
            new PermissionEnded(ASHA, RIVERSIDE, PERMISSION, TUESDAY_11AM, PermissionEnd.REVOKED, "Fever since"),
            new CirculationMeasured(
                    ASHA,
                    RIVERSIDE,
                    FIRST_SESSION,
                    TUESDAY_10AM,
                    List.of(new MeasuredValue(
                            ReadingKind.ANKLE_BRACHIAL_INDEX, BodyRegion.LEFT_LEG, new BigDecimal("0.45")))),
            new CirculationCorrected(
                    ASHA,
                    RIVERSIDE,
                    FIRST_SESSION,
                    TUESDAY_10AM,
                    List.of(new MeasuredValue(
                            ReadingKind.ANKLE_BRACHIAL_INDEX, BodyRegion.LEFT_LEG, new BigDecimal("0.54")))),
            new GateDecided(
                    ASHA,
                    RIVERSIDE,
                    TUESDAY_10AM,
                    List.of(new GateWindow(
                            TUESDAY_10AM,
                            Instant.parse("2026-09-03T10:00:00Z"),
                            Gate.RESTRICT,
                            List.of("LOSS_OF_PROTECTIVE_SENSATION", "NO_MEDICAL_ASSESSMENT"),
                            List.of(Technique.DEEP_KNEADING),
                            List.of(new Restriction(BodyRegion.LEFT_FOOT, List.of(Technique.MYOFASCIAL_RELEASE))),
                            true,
                            "2026-01")),
                    List.of(new GateInput(GateInput.FactKind.SCREENING, SCREENING.value())),
                    new FormsDue(
                            Instant.parse("2026-03-03T10:00:00Z"),
                            Instant.parse("2026-03-03T10:00:00Z"),
                            Instant.parse("2026-09-03T10:00:00Z"),
                            Instant.parse("2026-03-03T22:00:00Z"))),
            new IncidentOpened(
                    INCIDENT,
                    ASHA,
                    RIVERSIDE,
                    FIRST_SESSION,
                    TUESDAY_10AM,
                    List.of("ACUTE_DVT_OR_PE"),
                    TUESDAY_11AM,
                    new InvalidCertificate(MIRA, Technique.LYMPHATIC_DRAINAGE, TUESDAY_10AM),
                    new SevereReaction(ENTRY, ReactionKind.SYNCOPE, ReactionSeverity.SEVERE)),
            new IncidentVoided(INCIDENT, ASHA, RIVERSIDE, "mira@demo"),
            new IncidentAcknowledged(INCIDENT, ASHA, RIVERSIDE, "lead@demo"),
            new IncidentClosed(INCIDENT, ASHA, RIVERSIDE, "lead@demo", "Patient called, no harm"),
            new CourseOpened(
                    COURSE,
                    ASHA,
                    RIVERSIDE,
                    Condition.LYMPHEDEMA,
                    List.of(Limb.LEFT_LEG),
                    Laterality.UNILATERAL,
                    List.of(Goal.ACTIVATE_VESSEL_PUMPS),
                    REFERRAL,
                    10),
            new CourseClosed(COURSE, ASHA, RIVERSIDE, CourseEnd.GOALS_MET, "mira@demo", "Shoes fit again"),
            new CourseReopened(COURSE, ASHA, RIVERSIDE, "mira@demo", "Swollen again"),
            new CourseTransferred(COURSE, ASHA, RIVERSIDE, ANOTHER_CLINIC, "mira@demo"),
            new RegimenPlanned(
                    COURSE,
                    ASHA,
                    RIVERSIDE,
                    List.of(new RegimenPhase(
                            PhaseKind.INTENSIVE,
                            2,
                            Period.ofDays(7),
                            PhaseEnd.PLANNED_SESSIONS,
                            10,
                            2,
                            List.of(Technique.LYMPHATIC_DRAINAGE))),
                    "mira@demo"),
            new SessionStarted(
                    FIRST_SESSION, COURSE, ASHA, RIVERSIDE, MIRA, VisitKind.TREATMENT, TUESDAY_10AM, CHECKUP),
            new EvaluationRecorded(
                    FIRST_SESSION,
                    COURSE,
                    ASHA,
                    RIVERSIDE,
                    List.of(
                            new LimbGirths(
                                    measurement(1),
                                    Limb.LEFT_LEG,
                                    Landmark.MEDIAL_MALLEOLUS,
                                    GirthMethod.TAPE_FRUSTUM,
                                    List.of(new Station(2, 24.5), new Station(6, 27)),
                                    Position.SUPINE,
                                    false,
                                    A_MINUTE_LATER,
                                    MIRA,
                                    "LEG_4CM",
                                    "1"),
                            new LimbVolume(
                                    measurement(2),
                                    Limb.LEFT_LEG,
                                    VolumeMethod.PEROMETRY,
                                    8120.5,
                                    A_MINUTE_LATER,
                                    MIRA,
                                    Position.SUPINE,
                                    false),
                            new Pitting(measurement(3), Limb.LEFT_LEG, 4, 15, A_MINUTE_LATER, MIRA),
                            new PainScore(measurement(4), 6, A_MINUTE_LATER, MIRA),
                            new AnkleBrachialPressures(
                                    measurement(5), Limb.LEFT_LEG, 128, 124, A_MINUTE_LATER, MIRA, 128, 122, 118, 124),
                            new Weight(measurement(6), 71.4, A_MINUTE_LATER, MIRA),
                            new Monofilament(
                                    measurement(8),
                                    Foot.LEFT_FOOT,
                                    List.of(
                                            new TouchedSite(FootSite.HALLUX, true),
                                            new TouchedSite(FootSite.FIRST_METATARSAL_HEAD, true),
                                            new TouchedSite(FootSite.FIFTH_METATARSAL_HEAD, false)),
                                    A_MINUTE_LATER,
                                    MIRA),
                            new ToePressure(measurement(9), Foot.LEFT_FOOT, 62, A_MINUTE_LATER, MIRA),
                            new WifiGrades(measurement(10), Limb.LEFT_LEG, 1, 0, 0, A_MINUTE_LATER, MIRA),
                            new Temperature(measurement(11), 36.6, A_MINUTE_LATER, MIRA),
                            new Skin(measurement(12), BodyRegion.LEFT_FOOT, SkinFinding.INTACT, A_MINUTE_LATER, MIRA),
                            new FigureOfEight(
                                    measurement(13),
                                    HandOrFoot.LEFT_FOOT,
                                    52.4,
                                    A_MINUTE_LATER,
                                    MIRA,
                                    "FOOT_FIGURE_OF_EIGHT",
                                    "1"),
                            new Bioimpedance(
                                    measurement(14), Limb.LEFT_LEG, 8.5, Position.SUPINE, A_MINUTE_LATER, MIRA),
                            new MnsiQuestionnaire(measurement(15), Map.of(7, YesOrNo.NO), A_MINUTE_LATER, MIRA),
                            new MnsiExamination(measurement(16), 2.5, A_MINUTE_LATER, MIRA),
                            new Claudication(
                                    measurement(17), "TREADMILL_GRADED", "1", 120.0, 340, A_MINUTE_LATER, MIRA),
                            new IslStage(
                                    measurement(18), Limb.LEFT_LEG, LymphedemaStage.II_EARLY, A_MINUTE_LATER, MIRA),
                            new Ceap(measurement(19), Limb.LEFT_LEG, CeapClass.C4A, true, A_MINUTE_LATER, MIRA),
                            new InstrumentScore(measurement(20), "LLIS", "2", 41.7, A_MINUTE_LATER, MIRA))),
            new TechniqueApplied(
                    FIRST_SESSION,
                    COURSE,
                    ASHA,
                    RIVERSIDE,
                    Technique.LYMPHATIC_DRAINAGE,
                    BodyRegion.LEFT_LEG,
                    40,
                    Pressure.LIGHT),
            new ClosingMeasurementsRecorded(
                    FIRST_SESSION,
                    COURSE,
                    ASHA,
                    RIVERSIDE,
                    List.of(new PainScore(measurement(7), 4, TUESDAY_11AM, MIRA))),
            new WarningsConfirmed(
                    FIRST_SESSION,
                    COURSE,
                    ASHA,
                    RIVERSIDE,
                    "therapist@demo",
                    List.of(new ConfirmedWarning(WarningCode.JUMP_BEYOND_ERROR, measurement(7)))),
            new SessionSigned(FIRST_SESSION, COURSE, ASHA, RIVERSIDE, MIRA),
            new NoteAdded(FIRST_SESSION, COURSE, ASHA, RIVERSIDE, ENTRY, "mira@demo", "Slept badly"),
            new AdverseReactionRecorded(
                    FIRST_SESSION,
                    COURSE,
                    ASHA,
                    RIVERSIDE,
                    ENTRY,
                    ReactionKind.SYNCOPE,
                    ReactionSeverity.SEVERE,
                    "mira@demo",
                    "For half a minute"),
            new MeasurementAmended(
                    FIRST_SESSION,
                    COURSE,
                    ASHA,
                    RIVERSIDE,
                    measurement(4),
                    new PainScore(measurement(13), 5, A_MINUTE_LATER, MIRA),
                    "mira@demo",
                    "Misheard"),
            new TechniqueAmended(
                    FIRST_SESSION,
                    COURSE,
                    ASHA,
                    RIVERSIDE,
                    ANOTHER_ENTRY,
                    ENTRY,
                    1,
                    Technique.LIGHT_STROKING,
                    BodyRegion.LEFT_CALF,
                    35,
                    Pressure.LIGHT,
                    List.of(Technique.LIGHT_STROKING),
                    "mira@demo",
                    "Wrong line"),
            new NoteAmended(
                    FIRST_SESSION,
                    COURSE,
                    ASHA,
                    RIVERSIDE,
                    ANOTHER_ENTRY,
                    ENTRY,
                    "Slept well",
                    "mira@demo",
                    "Another patient's"),
            new StartAmended(
                    FIRST_SESSION,
                    COURSE,
                    ASHA,
                    RIVERSIDE,
                    ANOTHER_ENTRY,
                    ENTRY,
                    TUESDAY_11AM,
                    "mira@demo",
                    "The clock was slow"),
            new SessionEnteredInError(FIRST_SESSION, COURSE, ASHA, RIVERSIDE, "mira@demo", "Her sister came"));

    private ClinicalRecordExamples() {}
}
