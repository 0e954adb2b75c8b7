package org.tributary.platform.web.problems;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.web.input.UnacceptableField;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where in a body something could not be read, and what was expected there. */
final class InvalidJson {

    private static final String MALFORMED = "is malformed";
    private static final String UNKNOWN = "is not known";

    private InvalidJson() {}

    /** The field that could not be read; none if the text is no JSON at all. */
    static List<InvalidField> fieldsOf(@Nullable Throwable cause) {
        if (!(cause instanceof DatabindException unread) || unread.getPath().isEmpty()) {
            return List.of();
        }
        return List.of(
                switch (unread) {
                    case UnacceptableField e -> new InvalidField(pathOf(e), e.expected());
                    case UnrecognizedPropertyException e -> new InvalidField(pathOf(e), UNKNOWN);
                    case InvalidTypeIdException e -> new InvalidField(pathOf(e) + discriminatorOf(e), UNKNOWN);
                    case InvalidFormatException e
                    when e.getTargetType().isEnum() ->
                        new InvalidField(pathOf(e), "must be one of " + constantsOf(e.getTargetType()));
                    default -> new InvalidField(pathOf(unread), MALFORMED);
                });
    }

    private static String pathOf(DatabindException e) {
        var path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String discriminatorOf(InvalidTypeIdException e) {
        var info = e.getBaseType().getRawClass().getAnnotation(JsonTypeInfo.class);
        return info == null || info.property().isEmpty() ? "" : "." + info.property();
    }

    private static String constantsOf(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(joining(", "));
    }
}
