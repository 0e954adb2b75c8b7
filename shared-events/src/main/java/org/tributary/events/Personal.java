package org.tributary.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what identifies a person: encrypted wherever the event is kept, under a key per person. Absent ({@code null}) for
 * whoever does not have the key, and for everyone once it is destroyed.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Personal {

    /** The component of the same record that names the person. */
    String of();
}
