package org.tributary.platform.feed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.Event;
import org.tributary.events.EventType;
import org.tributary.events.EventTypes;
import org.tributary.events.PatientId;

/** A fact for the feed's own tests. */
@EventType("tributary.test.Counted.v1")
public record Counted(PatientId patientId, int number) implements Event {

    public static final String TYPE = EventTypes.nameOf(Counted.class);
    public static final String LATER_REVISION = "tributary.test.Counted.v2";
    public static final String UNHEARD_OF = "tributary.test.Whispered.v1";
    public static final EventTypes KNOWN = EventTypes.of(Counted.class);

    public static final PatientId ASHA = new PatientId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    public static final PatientId BEN = new PatientId(UUID.fromString("00000000-0000-7000-8000-000000000002"));

    @Override
    public PatientId aggregateId() {
        return patientId;
    }

    @Override
    public PatientId key() {
        return patientId;
    }

    @Override
    public @Nullable ClinicId clinicId() {
        return null;
    }
}
