package org.tributary.clinicalrecord.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.tributary.clinicalrecord.merge.Merges;
import org.tributary.clinicalrecord.views.courses.Courses;
import org.tributary.clinicalrecord.views.incidents.Incidents;
import org.tributary.clinicalrecord.views.sessions.Sessions;
import org.tributary.events.Id;
import org.tributary.events.PatientId;
import org.tributary.platform.approvals.Approvals;
import org.tributary.platform.eventstore.StoredFact;
import org.tributary.platform.eventstore.StoredFacts;

/** Finds everything that was ever recorded about a person, under whichever of these records. */
@Component
class PersonHistory {

    private final StoredFacts facts;
    private final Courses courses;
    private final Sessions sessions;
    private final Incidents incidents;
    private final Merges merges;
    private final Approvals approvals;

    PersonHistory(
            StoredFacts facts,
            Courses courses,
            Sessions sessions,
            Incidents incidents,
            Merges merges,
            Approvals approvals) {
        this.facts = facts;
        this.courses = courses;
        this.sessions = sessions;
        this.incidents = incidents;
        this.merges = merges;
        this.approvals = approvals;
    }

    /** In the order in which it was recorded. */
    List<StoredFact> of(Collection<PatientId> records) {
        return facts.of(things(records));
    }

    /** One by one, in the same order. */
    void forEach(Collection<PatientId> records, Consumer<StoredFact> reader) {
        facts.forEach(things(records), reader);
    }

    private List<Id> things(Collection<PatientId> records) {
        var things = new ArrayList<Id>(records);
        things.addAll(courses.idsOf(records));
        things.addAll(sessions.idsOf(records));
        things.addAll(incidents.idsOf(records));
        things.addAll(merges.idsOf(records));
        things.addAll(approvals.idsAbout(records));
        return things;
    }
}
