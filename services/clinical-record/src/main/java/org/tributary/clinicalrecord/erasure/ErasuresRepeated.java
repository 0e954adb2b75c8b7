package org.tributary.clinicalrecord.erasure;

import java.time.Clock;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.patient.PatientCommand.EraseRecord;
import org.tributary.clinicalrecord.views.patients.Patients;
import org.tributary.platform.eventstore.TransactionalCommands;
import org.tributary.platform.kernel.EventMetadata;
import org.tributary.platform.privacy.Erasures;

/**
 * Says once more that somebody was erased where a restored backup knows nothing of it, before the service answers anybody: their
 * keys and hashes are gone already, and the other services, whose backups may be as old, obey again.
 */
@Component
class ErasuresRepeated implements SmartLifecycle {

    private static final EventMetadata AS = new EventMetadata("erasures-repeated", List.of(), null, null, null);

    /** After the buses are there, before the web server takes requests. */
    private static final int BEFORE_THE_WEB_SERVER = DEFAULT_PHASE - 4_096;

    private final Erasures erasures;
    private final Patients patients;
    private final TransactionalCommands commands;
    private final Clock clock;
    private volatile boolean started;

    ErasuresRepeated(Erasures erasures, Patients patients, TransactionalCommands commands, Clock clock) {
        this.erasures = erasures;
        this.patients = patients;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public void start() {
        patients.notErased(erasures.people())
                .forEach(known ->
                        commands.send(new EraseRecord(known.patientId(), known.clinicId(), null, clock.instant()), AS));
        started = true;
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
