package org.tributary.platform.web.openapi;

import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells constraints that are told loosely without it: {@code @Size} alone would allow an empty text again. */
final class Constraints {

    private static final String UNIT =
            "The length is counted in UTF-16 code units: a character beyond the basic plane, such as an emoji, counts"
                    + " twice";

    private Constraints() {}

    static void tighten(Schema<?> schema, RecordComponent component) {
        tighten(schema, component.getAnnotatedType(), component.getAccessor());
        if (schema.getItems() != null && component.getAnnotatedType() instanceof AnnotatedParameterizedType list) {
            tighten(schema.getItems(), list.getAnnotatedActualTypeArguments()[0]);
        }
    }

    private static void tighten(Schema<?> schema, AnnotatedElement... declared) {
        if (has(NotBlank.class, declared) || has(NotEmpty.class, declared)) {
            atLeastOne(schema);
        }
        var positive = has(Positive.class, declared);
        if (positive) {
            schema.setMinimum(null);
            schema.setExclusiveMinimumValue(BigDecimal.ZERO);
        }
        Stream.of(declared)
                .map(element -> element.getAnnotation(Pattern.class))
                .filter(pattern -> pattern != null)
                .findFirst()
                .ifPresent(pattern -> schema.setPattern(whole(pattern.regexp())));
        if (schema.getMaxLength() != null) {
            schema.setDescription(UNIT);
        }
    }

    private static boolean has(Class<? extends Annotation> constraint, AnnotatedElement... declared) {
        return Stream.of(declared).anyMatch(element -> element.isAnnotationPresent(constraint));
    }

    private static void atLeastOne(Schema<?> schema) {
        if (schema.getItems() != null) {
            schema.setMinItems(Math.max(1, orZero(schema.getMinItems())));
        } else {
            schema.setMinLength(Math.max(1, orZero(schema.getMinLength())));
        }
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    /** Bean Validation matches the whole text, JSON Schema any part of it, and names control characters otherwise. */
    private static String whole(String regexp) {
        return "^(?:" + regexp.replace("\\P{Cntrl}", "\\P{Cc}") + ")$";
    }
}
