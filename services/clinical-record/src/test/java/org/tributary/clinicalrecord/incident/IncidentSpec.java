package org.tributary.clinicalrecord.incident;

import static org.tributary.clinicalrecord.Examples.APRIL_1;
import static org.tributary.clinicalrecord.Examples.ASHA;
import static org.tributary.clinicalrecord.Examples.MARCH_6_10AM;
import static org.tributary.clinicalrecord.Examples.NORTH;
import static org.tributary.clinicalrecord.Examples.OKAFOR;
import static org.tributary.clinicalrecord.Examples.SESSION;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.clinicalrecord.incident.IncidentCommand.AcknowledgeIncident;
import org.tributary.clinicalrecord.incident.IncidentCommand.CloseIncident;
import org.tributary.clinicalrecord.incident.IncidentCommand.OpenIncident;
import org.tributary.clinicalrecord.incident.IncidentRejection.ClosedAlready;
import org.tributary.clinicalrecord.incident.IncidentRejection.NoSuchIncident;
import org.tributary.events.IncidentId;
import org.tributary.events.clinicalrecord.IncidentEvent;
import org.tributary.events.clinicalrecord.IncidentEvent.IncidentAcknowledged;
import org.tributary.events.clinicalrecord.IncidentEvent.IncidentClosed;
import org.tributary.events.clinicalrecord.IncidentEvent.IncidentOpened;
import org.tributary.events.clinicalrecord.IncidentEvent.InvalidCertificate;
import org.tributary.events.terms.Technique;
import org.tributary.platform.kernel.NoContext;
import org.tributary.platform.testkit.Spec;

class IncidentSpec {

    private static final IncidentId INCIDENT = IncidentId.of("00000000-0000-7000-8000-00000000b301");
    private static final List<String> REASONS = List.of("ACUTE_DVT_OR_PE");
    private static final IncidentOpened OPENED =
            new IncidentOpened(INCIDENT, ASHA, NORTH, SESSION, MARCH_6_10AM, REASONS, APRIL_1, null, null);
    private static final IncidentAcknowledged SEEN = new IncidentAcknowledged(INCIDENT, ASHA, NORTH, "lena");
    private static final IncidentClosed CLOSED = new IncidentClosed(INCIDENT, ASHA, NORTH, "lena", "No harm");

    @Test
    void it_is_opened_once() {
        var open = new OpenIncident(INCIDENT, ASHA, NORTH, SESSION, MARCH_6_10AM, REASONS, null, null, APRIL_1);

        anIncident().when(open).then(OPENED);
        anIncident().given(OPENED).when(open).thenNothingNew();
    }

    @Test
    void a_certificate_that_was_none_is_named_instead_of_a_reason() {
        var certificate = new InvalidCertificate(OKAFOR, Technique.LYMPHATIC_DRAINAGE, MARCH_6_10AM);

        anIncident()
                .when(new OpenIncident(
                        INCIDENT, ASHA, NORTH, SESSION, MARCH_6_10AM, List.of(), certificate, null, APRIL_1))
                .then(new IncidentOpened(
                        INCIDENT, ASHA, NORTH, SESSION, MARCH_6_10AM, List.of(), APRIL_1, certificate, null));
    }

    @Test
    void it_is_seen_by_somebody_and_who_sees_it_again_changes_nothing() {
        var see = new AcknowledgeIncident(INCIDENT, "lena", APRIL_1);

        anIncident().given(OPENED).when(see).then(SEEN);
        anIncident().given(OPENED, SEEN).when(see).thenNothingNew();
        anIncident().given(OPENED, CLOSED).when(see).thenNothingNew();
    }

    @Test
    void it_is_closed_once_with_what_came_of_it_whether_or_not_it_was_seen_before() {
        var close = new CloseIncident(INCIDENT, "lena", "No harm", APRIL_1);

        anIncident().given(OPENED).when(close).then(CLOSED);
        anIncident().given(OPENED, SEEN).when(close).then(CLOSED);
        anIncident().given(OPENED, SEEN, CLOSED).when(close).thenRejected(new ClosedAlready(INCIDENT));
    }

    @Test
    void what_was_never_opened_is_not_there() {
        anIncident()
                .when(new AcknowledgeIncident(INCIDENT, "lena", APRIL_1))
                .thenRejected(new NoSuchIncident(INCIDENT));
    }

    private static Spec<Incident, IncidentCommand, IncidentEvent> anIncident() {
        return new Spec<>(
                new Incident.Unopened(),
                Incident::after,
                (incident, command) -> IncidentDecider.decide(incident, command, NoContext.NONE));
    }
}
