package org.tributary.platform.kernel;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down what an aggregate has become and reads it back, for whoever wrote it and for nobody else: the form is that of
 * the code, personal parts stand in it readable, and no state needs an annotation.
 */
public final class StateCodec {

    private final JsonMapper json = JsonMapper.builder()
            .annotationIntrospector(new NamesSealedTypes())
            .changeDefaultVisibility(seen -> seen.withFieldVisibility(Visibility.ANY)
                    .withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    /** The bytes to keep; the caller seals them. */
    public <T> byte[] write(T state, Class<T> type) {
        return json.writerFor(type).writeValueAsBytes(state);
    }

    /** What these bytes were written from. */
    public <T> T read(byte[] bytes, Class<T> type) {
        return json.readValue(bytes, type);
    }

    /** A value of a sealed type says which of its kinds it is. */
    private static final class NamesSealedTypes extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        private static final JsonTypeInfo.Value BY_NAME = JsonTypeInfo.Value.construct(
                JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "@type", null, false, true);

        @Override
        public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedClass && isOpenToItsKinds(annotated.getRawType())
                    ? BY_NAME
                    : super.findPolymorphicTypeInfo(config, annotated);
        }

        /** Constants of an enum may be sealed as well, and are told by their names alone. */
        private static boolean isOpenToItsKinds(Class<?> type) {
            return type.isInterface() && type.isSealed();
        }
    }
}
