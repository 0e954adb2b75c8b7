package org.tributary.booking.schedule;

import static java.time.ZoneOffset.UTC;

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
            return date == null || Years.include(date);
        }
    }

    /** Judges instants. */
    final class OfInstant implements ConstraintValidator<OnCalendar, Instant> {

        @Override
        public boolean isValid(@Nullable Instant instant, ConstraintValidatorContext context) {
            return instant == null || Years.include(instant);
        }
    }

    /** The years that a calendar has. */
    final class Years {

        private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
        private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

        private Years() {}

        static boolean include(LocalDate date) {
            return !date.isBefore(FIRST) && !date.isAfter(LAST);
        }

        /** A day off either end, so that the instant is on the calendar in every zone. */
        public static boolean include(Instant instant) {
            return instant.isAfter(FIRST.plusDays(1).atStartOfDay(UTC).toInstant())
                    && instant.isBefore(LAST.atStartOfDay(UTC).toInstant());
        }
    }
}
