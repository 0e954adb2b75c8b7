package org.tributary.platform.eventstore;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.platform.eventstore.VisitEvent.PatientVisited;

/** A view that refuses 100 visits and more. */
@Component
@ProcessingGroup("visits")
class VisitCountProjection {

    private final JdbcClient db;

    VisitCountProjection(JdbcClient db) {
        this.db = db;
    }

    @EventHandler
    void on(PatientVisited event, @SequenceNumber long sequence) {
        db.sql("""
                insert into visit_count values (:patient, :visits, :sequence)
                on conflict (patient_id) do update set visits = excluded.visits, last_sequence = excluded.last_sequence
                """)
                .param("patient", event.patientId().value())
                .param("visits", event.visits())
                .param("sequence", sequence)
                .update();
    }
}
