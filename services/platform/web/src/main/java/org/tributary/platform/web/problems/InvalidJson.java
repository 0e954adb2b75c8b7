package org.tributary.platform.web.problems;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where in a body something could not be read, and what was expected there. */
final class InvalidJson {

    /** Jackson tells the name in no other way. */
    private static final Pattern REPEATED = Pattern.compile("^Duplicate Object property \"(.*)\"", Pattern.DOTALL);

    private InvalidJson() {}

    /** The field that could not be read; none if the text is no JSON at all. */
    static List<InvalidField> fieldsOf(@Nullable Throwable cause) {
        var path = cause instanceof JacksonException unread ? pathOf(unread) : "";
        return path.isEmpty() ? List.of() : List.of(new InvalidField(path, expectedBy(cause)));
    }

    /** What is expected where this could not be read, in words that follow the name of the field. */
    static String expectedBy(@Nullable Throwable cause) {
        return switch (cause) {
            case Unacceptable e -> e.expected();
            case UnacceptableField e -> e.expected();
            case UnrecognizedPropertyException _, InvalidTypeIdException _ -> "is not known";
            case InvalidFormatException e
            when e.getTargetType().isEnum() ->
                Unacceptable.notOneOf(e.getTargetType()).expected();
            case StreamReadException e when repeatedBy(e).isPresent() -> "must be given once";
            case null, default -> "is malformed";
        };
    }

    private static String pathOf(JacksonException e) {
        var path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                append(path, step.getPropertyName());
            }
        }
        switch (e) {
            case InvalidTypeIdException unknown -> path.append(discriminatorOf(unknown));
            case StreamReadException unread -> repeatedBy(unread).ifPresent(name -> append(path, name));
            default -> {}
        }
        return path.toString();
    }

    private static void append(StringBuilder path, String name) {
        path.append(path.isEmpty() ? "" : ".").append(name);
    }

    private static Optional<String> repeatedBy(StreamReadException e) {
        return Optional.of(REPEATED.matcher(e.getOriginalMessage()))
                .filter(Matcher::find)
                .map(repeated -> repeated.group(1));
    }

    private static String discriminatorOf(InvalidTypeIdException e) {
        var info = e.getBaseType().getRawClass().getAnnotation(JsonTypeInfo.class);
        return info == null || info.property().isEmpty() ? "" : "." + info.property();
    }
}
