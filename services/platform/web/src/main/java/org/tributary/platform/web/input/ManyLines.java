package org.tributary.platform.web.input;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import tools.jackson.databind.annotation.JsonDeserialize;

/** A long text, such as a letter, which may have line ends. Every other text is one line: it will stand in a list or a title. */
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
@JacksonAnnotationsInside
@JsonDeserialize(using = ManyLines.Lines.class)
public @interface ManyLines {

    /** Reads such a text from a body. */
    final class Lines extends InputModule.Text<String> {

        private static final long serialVersionUID = 1L;

        Lines() {
            super(String.class, PlainText::requireLines);
        }
    }
}
