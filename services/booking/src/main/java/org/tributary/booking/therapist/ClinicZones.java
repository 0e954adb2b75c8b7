package org.tributary.booking.therapist;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.tributary.events.ClinicId;
import org.tributary.events.TherapistId;

/** In which zones a therapist's days are counted. */
interface ClinicZones {

    /** The zone of this clinic, if there is one, and of those where the therapist has shifts. */
    Map<ClinicId, ZoneId> of(ClinicId clinic, TherapistId therapist);

    /** The zones of all clinics, each once. */
    List<ZoneId> ofTheChain();
}
