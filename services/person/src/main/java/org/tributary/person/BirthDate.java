package org.tributary.person;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A day on which somebody who lives now can have been born. It has begun somewhere: where the caller is, it may be a day
 * later than where the server stands. Who knows the clinic asks its clock besides.
 */
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = BirthDate.Validator.class)
public @interface BirthDate {

    String message() default "must be a day since 1900 that has begun";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Leaves a missing day to {@code @NotNull}. */
    class Validator implements ConstraintValidator<BirthDate, LocalDate> {

        private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

        /** Where each day begins first: the Line Islands. */
        private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || !(day.isBefore(FIRST) || day.isAfter(latestToday(context)));
        }

        private static LocalDate latestToday(ConstraintValidatorContext context) {
            var now = context.getClockProvider().getClock().instant();
            return now.atOffset(EASTERNMOST).toLocalDate();
        }
    }
}
