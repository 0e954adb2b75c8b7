package org.tributary.clinicalrecord.patient;

import java.util.Collection;
import java.util.List;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.views.patients.PersonRecords;
import org.tributary.events.Id;
import org.tributary.events.PatientId;
import org.tributary.platform.eventstore.DecisionLocks;

/** Locks all records of a person at once, so that what is learnt under one of them and what is decided by another have one order. */
@Component
public class PersonLocks {

    private final PersonRecords records;
    private final DecisionLocks locks;

    PersonLocks(PersonRecords records, DecisionLocks locks) {
        this.records = records;
        this.locks = locks;
    }

    /** Something of whoever has one of these records is about to change; answers all records that they have. */
    public List<PatientId> beforeChanging(Collection<PatientId> some, Id... others) {
        var found = records.ofAny(some);
        locks.beforeChanging(found, others);
        if (!records.ofAny(some).equals(found)) {
            throw new CannotAcquireLockException("Records were merged or parted meanwhile: it is asked once more");
        }
        return found;
    }
}
