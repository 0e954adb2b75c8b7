package org.tributary.clinicalrecord.course;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;
import static java.time.temporal.ChronoUnit.DAYS;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.time.Period;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.course.PlanRegimenEndpoint.PhaseEntry;
import org.tributary.events.Limits;
import org.tributary.events.clinicalrecord.CourseEvent.PhaseEnd;

/** A phase whose sessions are counted where it ends by their number, and whose period is one: a day at least, three months at most. */
@Target(TYPE)
@Retention(RUNTIME)
@Constraint(validatedBy = CountedPhase.Validator.class)
@interface CountedPhase {

    String message() default "must be counted as it ends";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Names the period or the number that is wrong. */
    class Validator implements ConstraintValidator<CountedPhase, PhaseEntry> {

        private static final int MOST_MONTHS = 3;
        private static final int MOST_DAYS = 93;

        @Override
        public boolean isValid(@Nullable PhaseEntry phase, ConstraintValidatorContext context) {
            if (phase == null || phase.per() == null || phase.end() == null) {
                return true;
            }
            var slips = new TreeMap<String, String>();
            if (!isPeriod(phase.per())) {
                slips.put("per", "must be from P1D to P3M");
            }
            if ((phase.end() == PhaseEnd.PLANNED_SESSIONS) == (phase.plannedSessions() == null)) {
                slips.put("plannedSessions", "must be there where the phase ends by them, and only there");
            }
            context.disableDefaultConstraintViolation();
            slips.forEach((field, says) -> context.buildConstraintViolationWithTemplate(says)
                    .addPropertyNode(field)
                    .addConstraintViolation());
            return slips.isEmpty();
        }

        private static boolean isPeriod(Period per) {
            if (per.isNegative() || per.toTotalMonths() > MOST_MONTHS) {
                return false;
            }
            var days = DAYS.between(Limits.FIRST_DAY, Limits.FIRST_DAY.plus(per));
            return days >= 1 && days <= MOST_DAYS;
        }
    }
}
