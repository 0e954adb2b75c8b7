package org.tributary.platform.eventstore;

import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.events.Event;
import org.tributary.events.EventType;
import org.tributary.events.PatientId;
import org.tributary.platform.kernel.Decision;
import org.tributary.platform.kernel.NoContext;
import org.tributary.platform.kernel.State;

/** A second kind of thing in the same table. */
record House() implements State<House, House.HouseEvent> {

    /** What can be asked of it. */
    record OpenHouse(ClinicId clinicId) {}

    /** What it records. */
    sealed interface HouseEvent extends Event {

        @EventType("tributary.test.HouseOpened.v1")
        record HouseOpened(ClinicId clinicId) implements HouseEvent {

            @Override
            public ClinicId aggregateId() {
                return clinicId;
            }

            @Override
            public ClinicId key() {
                return clinicId;
            }

            @Override
            public @Nullable PatientId patientId() {
                return null;
            }
        }
    }

    static AggregateShell<House, OpenHouse, NoContext, HouseEvent> shell() {
        return new Evolution<>(House.class, HouseEvent.class, new House())
                .handling(
                        OpenHouse.class,
                        OpenHouse::clinicId,
                        (_, _) -> NoContext.NONE,
                        (_, c, _) -> Decision.accepted(new HouseEvent.HouseOpened(c.clinicId())));
    }

    @Override
    public House after(HouseEvent event) {
        return this;
    }
}
