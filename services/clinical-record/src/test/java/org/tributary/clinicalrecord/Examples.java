package org.tributary.clinicalrecord;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.tributary.clinicalrecord.policy.ClinicalPolicies;
import org.tributary.eligibility.facts.ScreeningForm;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;
import org.tributary.events.ScreeningId;
import org.tributary.events.SessionId;
import org.tributary.events.TherapistId;
import org.tributary.events.clinicalrecord.PatientEvent.Answer;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;

/** The cast of the specifications. */
public final class Examples {

    public static final ClinicId NORTH = ClinicId.of("00000000-0000-7000-8000-00000000c001");
    public static final ClinicId SOUTH = ClinicId.of("00000000-0000-7000-8000-00000000c002");
    public static final PatientId ASHA = PatientId.of("00000000-0000-7000-8000-00000000a001");
    public static final PatientId BEN = PatientId.of("00000000-0000-7000-8000-00000000a002");
    public static final TherapistId OKAFOR = TherapistId.of("00000000-0000-7000-8000-00000000d001");
    public static final CourseId LEFT_LEG_COURSE = CourseId.of("00000000-0000-7000-8000-00000000e001");
    public static final SessionId SESSION = SessionId.of("00000000-0000-7000-8000-00000000f001");

    public static final ScreeningId SCREENING = ScreeningId.of("00000000-0000-7000-8000-00000000b001");

    public static final ZoneId DUBLIN = ZoneId.of("Europe/Dublin");

    /** When the chain's first clinic began to receive patients. */
    public static final Instant FIRST_CLINIC = Instant.parse("2019-05-06T00:00:00Z");

    public static final LocalDate MARCH_6 = LocalDate.parse("2026-03-06");
    public static final Instant MARCH_3_SCREENED = Instant.parse("2026-03-03T09:30:00Z");
    public static final Instant MARCH_6_10AM = Instant.parse("2026-03-06T10:00:00Z");

    /** When everything is charted: long after it happened, which is ordinary. */
    public static final Instant APRIL_1 = Instant.parse("2026-04-01T08:00:00Z");

    private Examples() {}

    /** A full form with all its questions answered no, but for one. */
    public static ScreeningForm fullFormWith(Instant answeredAt, String question, Answer answer) {
        return new ScreeningForm(
                SCREENING,
                ScreeningKind.FULL,
                answeredAt,
                null,
                ClinicalPolicies.first().questions().keySet().stream()
                        .collect(toUnmodifiableMap(
                                asked -> asked, asked -> asked.equals(question) ? answer : Answer.NO)),
                List.of(),
                List.of());
    }

    /** A full form with all its questions answered no. */
    public static ScreeningForm allNoes(Instant answeredAt) {
        return fullFormWith(answeredAt, "bloodThinner", Answer.NO);
    }

    /** A short form that reports no change. */
    public static ScreeningForm nothingChanged(Instant answeredAt) {
        return new ScreeningForm(SCREENING, ScreeningKind.SHORT, answeredAt, false, Map.of(), List.of(), List.of());
    }
}
