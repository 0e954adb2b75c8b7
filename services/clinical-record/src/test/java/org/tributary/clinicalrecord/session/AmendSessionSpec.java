package org.tributary.clinicalrecord.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.clinicalrecord.Examples.APRIL_1;
import static org.tributary.clinicalrecord.Examples.ASHA;
import static org.tributary.clinicalrecord.Examples.DUBLIN;
import static org.tributary.clinicalrecord.Examples.FIRST_CLINIC;
import static org.tributary.clinicalrecord.Examples.LEFT_LEG_COURSE;
import static org.tributary.clinicalrecord.Examples.MARCH_6_10AM;
import static org.tributary.clinicalrecord.Examples.NORTH;
import static org.tributary.clinicalrecord.Examples.SESSION;
import static org.tributary.clinicalrecord.session.SessionExamples.aSession;
import static org.tributary.clinicalrecord.session.SessionExamples.aSessionAmid;
import static org.tributary.clinicalrecord.session.SessionExamples.applied;
import static org.tributary.clinicalrecord.session.SessionExamples.apply;
import static org.tributary.clinicalrecord.session.SessionExamples.evaluated;
import static org.tributary.clinicalrecord.session.SessionExamples.gatedBy;
import static org.tributary.clinicalrecord.session.SessionExamples.pain;
import static org.tributary.clinicalrecord.session.SessionExamples.sign;
import static org.tributary.clinicalrecord.session.SessionExamples.signed;
import static org.tributary.clinicalrecord.session.SessionExamples.started;
import static org.tributary.events.terms.Technique.DEEP_KNEADING;
import static org.tributary.events.terms.Technique.LYMPHATIC_DRAINAGE;
import static org.tributary.events.terms.VisitKind.TREATMENT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.clinicalrecord.measurements.InvalidReading;
import org.tributary.clinicalrecord.session.Correction.OfMeasurement;
import org.tributary.clinicalrecord.session.Correction.OfNote;
import org.tributary.clinicalrecord.session.Correction.OfStart;
import org.tributary.clinicalrecord.session.Correction.OfTechnique;
import org.tributary.clinicalrecord.session.SessionCommand.AddNote;
import org.tributary.clinicalrecord.session.SessionCommand.AmendSession;
import org.tributary.clinicalrecord.session.SessionCommand.EnterInError;
import org.tributary.clinicalrecord.session.SessionRejection.AmendedAsAnotherKind;
import org.tributary.clinicalrecord.session.SessionRejection.InvalidMeasurement;
import org.tributary.clinicalrecord.session.SessionRejection.NeverStarted;
import org.tributary.clinicalrecord.session.SessionRejection.NothingCorrected;
import org.tributary.clinicalrecord.session.SessionRejection.RestrictedTechnique;
import org.tributary.clinicalrecord.session.SessionRejection.SessionInError;
import org.tributary.clinicalrecord.session.SessionRejection.SessionInTheFuture;
import org.tributary.clinicalrecord.session.SessionRejection.SessionLength;
import org.tributary.clinicalrecord.session.SessionRejection.SupersededAlready;
import org.tributary.clinicalrecord.session.SessionRejection.UnknownEntry;
import org.tributary.events.EntryId;
import org.tributary.events.MeasurementId;
import org.tributary.events.clinicalrecord.AmendmentEvent.MeasurementAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.NoteAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.StartAmended;
import org.tributary.events.clinicalrecord.AmendmentEvent.TechniqueAmended;
import org.tributary.events.clinicalrecord.BodyRegion;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.Measurement.PainScore;
import org.tributary.events.clinicalrecord.Measurement.Weight;
import org.tributary.events.clinicalrecord.SessionEvent;
import org.tributary.events.clinicalrecord.SessionEvent.NoteAdded;
import org.tributary.events.clinicalrecord.SessionEvent.SessionEnteredInError;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Pressure;
import org.tributary.events.terms.Technique;
import org.tributary.platform.testkit.Spec;

class AmendSessionSpec {

    private static final String LENA = "lena@demo";
    private static final String WHY = "Misheard";

    private static final MeasurementId CORRECTED = MeasurementId.of("00000000-0000-7000-8000-00000000e001");
    private static final EntryId RIGHT = EntryId.of("00000000-0000-7000-8000-00000000e002");
    private static final EntryId NOTE = EntryId.of("00000000-0000-7000-8000-00000000e003");

    private static final Measurement SIX = pain(6);
    private static final EntryId SIX_ID = SessionChart.nameOf(SIX.measurementId());
    private static final Measurement FIVE = new PainScore(CORRECTED, 5, null, null);

    private static final EntryId DRAINAGE = EntryId.ofTechnique(SESSION, 1);
    private static final EntryId START = new EntryId(SESSION.value());
    private static final Instant AN_HOUR_LATER = MARCH_6_10AM.plus(Duration.ofHours(1));

    @Test
    void a_measurement_is_amended_after_the_signature_by_whoever_found_it_wrong() {
        signedSession().when(amend(SIX_ID, right(FIVE))).then(amended());
    }

    @Test
    void it_need_not_be_signed_to_be_amended() {
        aSession()
                .given(started(TREATMENT), evaluated(SIX))
                .when(amend(SIX_ID, right(FIVE)))
                .then(amended());
    }

    @Test
    void what_is_amended_once_is_amended_by_what_took_its_place() {
        var again = signedSession().given(amended());

        again.when(amend(SIX_ID, right(pain(4)))).thenRejected(new SupersededAlready(SIX_ID));
        var four = pain(4);
        again.when(amend(SessionChart.nameOf(CORRECTED), right(four)))
                .then(new MeasurementAmended(SESSION, LEFT_LEG_COURSE, ASHA, NORTH, CORRECTED, four, LENA, WHY));
    }

    @Test
    void what_cannot_be_true_is_refused_as_it_was_at_first() {
        signedSession()
                .when(amend(SIX_ID, right(new PainScore(CORRECTED, 11, null, null))))
                .thenRejected(new InvalidMeasurement(
                        List.of(new InvalidReading("correction.measurement.score", "Lies between 0 and 10"))));
        signedSession()
                .when(amend(SIX_ID, right(new PainScore(CORRECTED, 5, APRIL_1, null))))
                .thenRejected(new InvalidMeasurement(List.of(new InvalidReading(
                        "correction.measurement.measuredAt", "Lies on another day than the session"))));
    }

    @Test
    void a_correction_is_of_the_kind_of_what_it_corrects_and_says_something_else() {
        signedSession()
                .when(amend(SIX_ID, right(new Weight(CORRECTED, 70, null, null))))
                .thenRejected(new AmendedAsAnotherKind(SIX_ID));
        signedSession()
                .when(amend(SIX_ID, technique(LYMPHATIC_DRAINAGE, 30)))
                .thenRejected(new AmendedAsAnotherKind(SIX_ID));
        signedSession().when(amend(DRAINAGE, right(FIVE))).thenRejected(new AmendedAsAnotherKind(DRAINAGE));
        signedSession().when(amend(START, note("x"))).thenRejected(new AmendedAsAnotherKind(START));
        signedSession().when(amend(SIX_ID, at(AN_HOUR_LATER))).thenRejected(new AmendedAsAnotherKind(SIX_ID));
        signedSession()
                .when(amend(SIX_ID, right(new PainScore(CORRECTED, 6, null, null))))
                .thenRejected(new NothingCorrected(SIX_ID));
        signedSession()
                .when(amend(DRAINAGE, technique(LYMPHATIC_DRAINAGE, 40)))
                .thenRejected(new NothingCorrected(DRAINAGE));
        signedSession().when(amend(START, at(MARCH_6_10AM))).thenRejected(new NothingCorrected(START));
    }

    @Test
    void what_was_never_charted_is_not_amended() {
        signedSession().when(amend(RIGHT, right(FIVE))).thenRejected(new UnknownEntry(RIGHT));
        aSession().when(amend(SIX_ID, right(FIVE))).thenRejected(new NeverStarted(SESSION));
    }

    @Test
    void a_technique_is_amended_with_its_place_and_all_that_was_done() {
        signedSession()
                .when(amend(DRAINAGE, technique(DEEP_KNEADING, 35)))
                .then(new TechniqueAmended(
                        SESSION,
                        LEFT_LEG_COURSE,
                        ASHA,
                        NORTH,
                        RIGHT,
                        DRAINAGE,
                        1,
                        DEEP_KNEADING,
                        BodyRegion.LEFT_CALF,
                        35,
                        Pressure.LIGHT,
                        List.of(DEEP_KNEADING),
                        LENA,
                        WHY));
    }

    @Test
    void a_technique_that_was_not_to_be_applied_then_is_none_to_be_amended_to() {
        var restricted = aSessionAmid(gatedBy(Gate.RESTRICT, DEEP_KNEADING))
                .given(started(TREATMENT), evaluated(SIX), applied(LYMPHATIC_DRAINAGE, 40), signed());

        restricted
                .when(amend(DRAINAGE, technique(DEEP_KNEADING, 40)))
                .thenRejected(new RestrictedTechnique(DEEP_KNEADING, BodyRegion.LEFT_CALF, List.of("WHY")));
    }

    @Test
    void a_signed_session_keeps_its_least_and_most_minutes_and_one_that_is_not_its_most() {
        signedSession()
                .when(amend(DRAINAGE, technique(LYMPHATIC_DRAINAGE, 29)))
                .thenRejected(new SessionLength(29, 30, 90));
        signedSession()
                .when(amend(DRAINAGE, technique(LYMPHATIC_DRAINAGE, 91)))
                .thenRejected(new SessionLength(91, 30, 90));
        var open = aSession().given(started(TREATMENT), evaluated(SIX), applied(LYMPHATIC_DRAINAGE, 40));

        assertThat(open.when(amend(DRAINAGE, technique(LYMPHATIC_DRAINAGE, 10)))
                        .decision()
                        .toString())
                .contains("TechniqueAmended");
        open.given(technique(10))
                .when(sign(SessionExamples.OKAFORS_SIGN_IN))
                .thenRejected(new SessionLength(10, 30, 90));
        open.given(technique(10)).when(apply(LYMPHATIC_DRAINAGE, 81)).thenRejected(new SessionLength(91, 30, 90));
    }

    @Test
    void the_time_is_amended_to_one_at_which_the_session_can_have_been() {
        signedSession()
                .when(amend(START, at(AN_HOUR_LATER)))
                .then(new StartAmended(SESSION, LEFT_LEG_COURSE, ASHA, NORTH, RIGHT, START, AN_HOUR_LATER, LENA, WHY));
        var later = APRIL_1.plusSeconds(1);
        signedSession().when(amend(START, at(later))).thenRejected(new SessionInTheFuture(later));
        var measured = new PainScore(MeasurementId.next(), 6, MARCH_6_10AM, null);
        aSession()
                .given(started(TREATMENT), evaluated(measured))
                .when(amend(START, at(MARCH_6_10AM.minus(Duration.ofDays(1)))))
                .thenRejected(new InvalidMeasurement(List.of(
                        new InvalidReading("measurements[0].measuredAt", "Lies on another day than the session"))));
    }

    @Test
    void a_note_is_amended_and_stays() {
        signedSession()
                .given(noted())
                .when(amend(NOTE, note("Slept well")))
                .then(new NoteAmended(SESSION, LEFT_LEG_COURSE, ASHA, NORTH, RIGHT, NOTE, "Slept well", LENA, WHY));
        signedSession()
                .when(new AddNote(SESSION, NOTE, LENA, "Slept badly", APRIL_1))
                .then(noted());
    }

    @Test
    void a_session_of_the_wrong_patient_is_said_to_be_so_once_and_for_all() {
        var inError = new SessionEnteredInError(SESSION, LEFT_LEG_COURSE, ASHA, NORTH, LENA, WHY);
        var enter = new EnterInError(SESSION, LENA, WHY, APRIL_1);

        signedSession().when(enter).then(inError);
        signedSession().given(inError).when(enter).thenNothingNew();
        signedSession().given(inError).when(amend(SIX_ID, right(FIVE))).thenRejected(new SessionInError(SESSION));
        signedSession()
                .given(inError)
                .when(new AddNote(SESSION, NOTE, LENA, "x", APRIL_1))
                .thenRejected(new SessionInError(SESSION));
        aSession()
                .given(started(TREATMENT), inError)
                .when(sign(SessionExamples.OKAFORS_SIGN_IN))
                .thenRejected(new SessionInError(SESSION));
    }

    private static Spec<Session, SessionCommand, SessionEvent> signedSession() {
        return aSession().given(started(TREATMENT), evaluated(SIX), applied(LYMPHATIC_DRAINAGE, 40), signed());
    }

    private static MeasurementAmended amended() {
        return new MeasurementAmended(SESSION, LEFT_LEG_COURSE, ASHA, NORTH, SIX.measurementId(), FIVE, LENA, WHY);
    }

    private static TechniqueAmended technique(int minutes) {
        return new TechniqueAmended(
                SESSION,
                LEFT_LEG_COURSE,
                ASHA,
                NORTH,
                RIGHT,
                DRAINAGE,
                1,
                LYMPHATIC_DRAINAGE,
                BodyRegion.LEFT_CALF,
                minutes,
                Pressure.LIGHT,
                List.of(LYMPHATIC_DRAINAGE),
                LENA,
                WHY);
    }

    private static NoteAdded noted() {
        return new NoteAdded(SESSION, LEFT_LEG_COURSE, ASHA, NORTH, NOTE, LENA, "Slept badly");
    }

    private static AmendSession amend(EntryId wrong, Correction right) {
        return new AmendSession(SESSION, wrong, right, LENA, WHY, APRIL_1);
    }

    private static OfMeasurement right(Measurement measured) {
        return new OfMeasurement(measured, DUBLIN);
    }

    private static OfTechnique technique(Technique technique, int minutes) {
        var region = technique == LYMPHATIC_DRAINAGE && minutes == 40 ? BodyRegion.LEFT_LEG : BodyRegion.LEFT_CALF;
        return new OfTechnique(new AppliedTechnique(RIGHT, technique, region, minutes, Pressure.LIGHT));
    }

    private static OfNote note(String text) {
        return new OfNote(RIGHT, text);
    }

    private static OfStart at(Instant startedAt) {
        return new OfStart(RIGHT, startedAt, DUBLIN, FIRST_CLINIC, null);
    }
}
