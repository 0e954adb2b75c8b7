package org.tributary.clinicalrecord.patient;

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
import org.jspecify.annotations.Nullable;

/** A day on which somebody who lives now can have been born. */
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = WithinLivingMemory.Validator.class)
@interface WithinLivingMemory {

    String message() default "must be a day since 1900";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Leaves a missing day to {@code @NotNull}. */
    class Validator implements ConstraintValidator<WithinLivingMemory, LocalDate> {

        private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || !day.isBefore(FIRST);
        }
    }
}
