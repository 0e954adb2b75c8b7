package org.tributary.platform.eventstore;

import java.util.Objects;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Event;
import org.tributary.events.EventTypes;
import org.tributary.platform.kernel.EventCodec;

/** Stores events under their published names in their published form, so that a moved class is no migration. */
final class EventSerializer implements Serializer {

    private static final String METADATA = MetaData.class.getName();

    private final EventCodec codec;
    private final Converter converter = new ChainingConverter();

    EventSerializer(EventCodec codec) {
        this.codec = codec;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        Objects.requireNonNull(object, "An event and its metadata are never null");
        var bytes = object instanceof Event event
                ? codec.write(event)
                : codec.json().writeValueAsBytes(object);
        return new SimpleSerializedObject<>(
                converter.convert(bytes, representation), representation, typeForClass(object.getClass()));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon asks for what it has named by the type
    public <S, T> @Nullable T deserialize(SerializedObject<S> serialized) {
        if (SerializedType.emptyType().equals(serialized.getType())) {
            return null;
        }
        var bytes = converter.convert(serialized, byte[].class).getData();
        var type = serialized.getType().getName();
        return (T) (type.equals(METADATA) ? codec.json().readValue(bytes, MetaData.class) : codec.read(type, bytes));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        if (type.getName().equals(METADATA)) {
            return MetaData.class;
        }
        return codec.types()
                .find(type.getName())
                .orElseThrow(() -> new IllegalArgumentException("Unknown event type " + type.getName()));
    }

    @Override
    public SerializedType typeForClass(@SuppressWarnings("rawtypes") @Nullable Class type) {
        if (type == null || type.equals(Void.class)) {
            return SerializedType.emptyType();
        }
        return new SimpleSerializedType(
                Event.class.isAssignableFrom(type) ? EventTypes.nameOf(type) : type.getName(), null);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
