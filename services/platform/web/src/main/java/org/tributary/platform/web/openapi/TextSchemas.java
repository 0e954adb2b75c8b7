package org.tributary.platform.web.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is a text in JSON although it is an object in Java, in the form that callers see; and JSON that may be anything. */
final class TextSchemas implements ModelConverter {

    private static final String LENGTH = "^[+-]?P(?=.)([+-]?\\d+Y)?([+-]?\\d+M)?([+-]?\\d+W)?([+-]?\\d+D)?"
            + "(T(?=.)([+-]?\\d+H)?([+-]?\\d+M)?([+-]?\\d+([.]\\d{0,9})?S)?)?$";
    private static final String TIME_OF_DAY = "^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d([.]\\d{1,9})?)?$";

    private static final Map<Class<?>, Supplier<Schema<?>>> FORMS = Map.of(
            Duration.class, () -> text(LENGTH).example("PT1H"),
            Period.class, () -> text(LENGTH).example("P7D"),
            LocalTime.class, () -> text(TIME_OF_DAY).example("09:30"),
            ZoneId.class, () -> text("^\\S+$").example("Europe/Dublin"),
            JsonNode.class, JsonSchema::new);

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        var form = FORMS.get(rawClassOf(type));
        if (form != null) {
            return form.get();
        }
        return others.hasNext() ? others.next().resolve(type, context, others) : null;
    }

    /** The class that is described, without what it is made of. */
    static Class<?> rawClassOf(AnnotatedType type) {
        JavaType java = Json31.mapper().constructType(type.getType());
        return java == null ? Object.class : java.getRawClass();
    }

    /** Says its type twice, for version 3.0 as well: the library reads that one while it puts a property together. */
    private static Schema<?> text(String pattern) {
        var text = new StringSchema();
        text.addType("string");
        return text.pattern(pattern);
    }

    static JsonSchema typed(String type) {
        var schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }
}
