package org.tributary.events;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How far the times, texts and numbers of facts go: whoever records one accepts nothing beyond, and whoever reads one has room for
 * all of it. Numbers say theirs by {@link Within}, from the constants here.
 */
public final class Limits {

    /** Nobody who is treated was born earlier. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    public static final Instant FIRST_MOMENT = Instant.parse("1900-01-01T00:00:00Z");

    /** Four digits even after something was added. */
    public static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

    /** To the microsecond, as databases keep it. */
    public static final Instant LAST_MOMENT = Instant.parse("2999-12-31T23:59:59.999999Z");

    public static final Duration LONGEST = Duration.ofDays(366);

    /** In characters. */
    public static final int TEXT = 4_000;

    /** So many texts are in one list. */
    public static final int TEXTS = 50;

    public static final int PLANNED_SESSIONS = 500;
    /** In one period of a phase, and from one evaluation to the next. */
    public static final int PHASE_SESSIONS = 60;

    public static final int SERIES_VISITS = 60;
    public static final int SESSION_MINUTES = 90;
    public static final int PAIN = 10;
    public static final int PIT_MM = 50;
    public static final int PIT_SECONDS = 600;

    /** In mm[Hg]. */
    public static final int PRESSURE = 400;

    public static final int WEIGHT_KG = 700;
    public static final int WIFI_GRADE = 3;

    /** No living body is colder, or hotter, in degrees Celsius. */
    public static final int LEAST_CELSIUS = 25;

    public static final int MOST_CELSIUS = 45;

    /** In mL: no whole person displaces as much. */
    public static final int VOLUME_ML = 500_000;

    public static final int GIRTH_CM = 300;
    public static final int STATION_CM = 300;

    /** Around a hand or foot, in cm. */
    public static final int FIGURE_OF_EIGHT_CM = 150;

    public static final int LEAST_L_DEX = -200;
    public static final int MOST_L_DEX = 1_000;
    public static final int MNSI_QUESTIONS = 15;
    public static final int MNSI_EXAMINATION = 10;

    /** In m: nobody walks farther in a test. */
    public static final int WALK_M = 20_000;

    /** No instrument of the registry gives more. */
    public static final int SCORE = 100;

    private Limits() {}
}
