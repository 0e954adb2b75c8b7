package org.tributary.platform.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Describes each member of a family by itself, with the name of its kind, instead of as the family and something more: then
 * exactly one of them fits a value.
 */
final class Families implements GlobalOpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        schemas.forEach((name, schema) -> {
            if (schema.getAllOf() != null) {
                bringTogether(name, schema, schemas);
            }
        });
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // as the library declares them
    private static void bringTogether(String name, Schema member, Map<String, Schema> schemas) {
        List<Schema> parts = member.getAllOf();
        member.setAllOf(null);
        member.addType("object");
        for (var part : parts) {
            if (part.get$ref() == null) {
                part.getProperties().forEach((key, property) -> member.addProperty((String) key, (Schema) property));
                if (part.getRequired() != null) {
                    part.getRequired().forEach(key -> member.addRequiredItem((String) key));
                }
            } else {
                nameKind(name, member, schemas.get(nameIn(part.get$ref())));
            }
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void nameKind(String name, Schema member, @Nullable Schema family) {
        var discriminator = family == null ? null : family.getDiscriminator();
        if (discriminator == null || discriminator.getMapping() == null) {
            return;
        }
        discriminator.getMapping().forEach((kind, reference) -> {
            if (nameIn(reference).equals(name)) {
                member.addProperty(
                        discriminator.getPropertyName(),
                        TextSchemas.typed("string")._const(kind));
                member.addRequiredItem(discriminator.getPropertyName());
            }
        });
    }

    private static String nameIn(String reference) {
        return reference.substring(Components.COMPONENTS_SCHEMAS_REF.length());
    }
}
