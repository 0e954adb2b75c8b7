package org.tributary.platform.web.openapi;

import static org.tributary.platform.web.openapi.TextSchemas.rawClassOf;
import static org.tributary.platform.web.openapi.TextSchemas.typed;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes records as they are written: what may be null, and what is always there. That is said by the types themselves,
 * where the library that makes the description does not look.
 */
final class RecordSchemas implements ModelConverter {

    private static final String NULL = "null";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        if (!others.hasNext()) {
            return null;
        }
        Schema<?> schema = others.next().resolve(type, context, others);
        var described = schema == null ? null : modelOf(schema, context);
        if (described != null) {
            var java = rawClassOf(type);
            if (java.isRecord()) {
                complete(described, java.getRecordComponents());
            }
            nameKinds(described, java);
        }
        return schema;
    }

    private static @Nullable Schema<?> modelOf(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        return reference == null
                ? schema
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static void complete(Schema<?> model, RecordComponent... components) {
        for (var component : components) {
            var name = component.getName();
            var property =
                    model.getProperties() == null ? null : model.getProperties().get(name);
            if (property == null) {
                continue;
            }
            Constraints.tighten(property, component);
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                model.getProperties().put(name, orNull(property));
            } else if (model.getRequired() == null || !model.getRequired().contains(name)) {
                model.addRequiredItem(name);
            }
        }
    }

    /** The same, or null; a value of a few stays so. */
    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.getAnyOf() != null || isNullable(schema)) {
            return schema;
        }
        if (schema.get$ref() == null && schema.getEnum() == null && schema.getTypes() != null) {
            schema.addType(NULL);
            return schema;
        }
        var either = new JsonSchema();
        either.setName(schema.getName());
        either.setAnyOf(List.of(schema, typed(NULL)));
        return either;
    }

    private static boolean isNullable(Schema<?> schema) {
        return schema.getTypes() != null && schema.getTypes().contains(NULL);
    }

    /** Which schema the name of a kind stands for: Java says it where the family is declared. */
    private static void nameKinds(Schema<?> family, Class<?> java) {
        var kinds = java.getAnnotation(JsonSubTypes.class);
        if (kinds != null && family.getDiscriminator() != null) {
            Stream.of(kinds.value())
                    .forEach(kind -> family.getDiscriminator()
                            .mapping(kind.name(), Components.COMPONENTS_SCHEMAS_REF + SchemaNames.of(kind.value())));
        }
    }
}
