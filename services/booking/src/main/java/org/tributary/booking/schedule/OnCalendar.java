package org.tributary.booking.schedule;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A day that a clinic's calendar has: years of four digits. ISO 8601 and Java go much further, the database does not. */
@Documented
@Constraint(validatedBy = {OnCalendar.OfInstant.class, OnCalendar.OfDate.class})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface OnCalendar {

    String message() default "must lie between the years 1900 and 9999";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges days. */
    final class OfDate implements ConstraintValidator<OnCalendar, LocalDate> {

        @Override
        public boolean isValid(@Nullable LocalDate date, ConstraintValidatorContext context) {
            return date == null || (date.getYear() >= 1900 && date.getYear() <= 9999);
        }
    }

    /** Judges instants, a day off either end so that they are on the calendar in every zone. */
    final class OfInstant implements ConstraintValidator<OnCalendar, Instant> {

        private static final Instant FIRST =
                LocalDate.of(1900, 1, 2).atStartOfDay(ZoneOffset.UTC).toInstant();
        private static final Instant LAST =
                LocalDate.of(9999, 12, 30).atStartOfDay(ZoneOffset.UTC).toInstant();

        @Override
        public boolean isValid(@Nullable Instant instant, ConstraintValidatorContext context) {
            return instant == null || (instant.isAfter(FIRST) && instant.isBefore(LAST));
        }
    }
}
