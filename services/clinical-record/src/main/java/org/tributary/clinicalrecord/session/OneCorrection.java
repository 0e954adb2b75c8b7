package org.tributary.clinicalrecord.session;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A correction that says one thing. */
@Target(TYPE)
@Retention(RUNTIME)
@Constraint(validatedBy = OneCorrection.Validator.class)
@interface OneCorrection {

    String message() default "must be one of measurement, technique, note and startedAt";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Nothing corrects nothing, and two things are two amendments. */
    class Validator implements ConstraintValidator<OneCorrection, CorrectionRequest> {

        @Override
        public boolean isValid(@Nullable CorrectionRequest correction, ConstraintValidatorContext context) {
            return correction == null || correction.isOne();
        }
    }
}
