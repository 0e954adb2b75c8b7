package org.tributary.platform.kernel;

import org.tributary.events.Event;
import org.tributary.events.EventTypes;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes events as the JSON that is stored and published, and reads them back; personal parts are sealed on the way. */
public final class EventCodec {

    private final EventTypes types;
    private final JsonMapper json;

    public EventCodec(EventTypes types, PersonalVault vault) {
        this.types = types;
        this.json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(new PersonalParts(vault))
                .build();
    }

    /** The facts that this service knows. */
    public EventTypes types() {
        return types;
    }

    /** The mapper itself, for what stands beside an event in the store, such as its metadata. */
    public JsonMapper json() {
        return json;
    }

    /** The bytes to store and to publish. */
    public byte[] write(Event event) {
        return json.writeValueAsBytes(event);
    }

    /**
     * The event behind stored bytes.
     *
     * @throws UnknownEventType if this service does not know the type
     */
    public Event read(String type, byte[] bytes) {
        var record = types.find(type).orElseThrow(() -> new UnknownEventType(type));
        return json.readValue(bytes, record);
    }

    /** Bytes of a type that this program has never heard of. */
    public static final class UnknownEventType extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnknownEventType(String type) {
            super("Unknown event type " + type);
        }
    }
}
