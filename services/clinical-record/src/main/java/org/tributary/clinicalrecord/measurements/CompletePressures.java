package org.tributary.clinicalrecord.measurements;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Pressures that are told in one way, and in the whole of it. */
@Target(TYPE)
@Retention(RUNTIME)
@Constraint(validatedBy = CompletePressures.Validator.class)
@interface CompletePressures {

    String message() default "must be of an ankle and an arm, or of both arteries and both arms";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Names each pressure that is missing or one too many. */
    class Validator implements ConstraintValidator<CompletePressures, PressuresEntry> {

        @Override
        public boolean isValid(@Nullable PressuresEntry entry, ConstraintValidatorContext context) {
            if (entry == null) {
                return true;
            }
            var slips = entry.slips();
            context.disableDefaultConstraintViolation();
            slips.forEach((field, says) -> context.buildConstraintViolationWithTemplate(says)
                    .addPropertyNode(field)
                    .addConstraintViolation());
            return slips.isEmpty();
        }
    }
}
