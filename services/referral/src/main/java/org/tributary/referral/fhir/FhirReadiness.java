package org.tributary.referral.fhir;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads the definitions of FHIR beside the start, which they would more than double, and lets nobody be sent here before they are
 * read: otherwise the first partner would wait for them.
 */
@Component("fhir-definitions")
final class FhirReadiness implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(FhirReadiness.class);

    /** Uses what orders use, so that nothing of it is left to be read. */
    private static final String ORDER = """
            {"resourceType": "ServiceRequest", "status": "active", "intent": "order", "subject": {"reference": "#p"},
             "contained": [{"resourceType": "Patient", "id": "p", "birthDate": "1971-05-14",
                            "name": [{"family": "Warm", "given": ["Up"]}]}]}
            """;

    private final ResourceCheck check;
    private volatile boolean ready;

    FhirReadiness(ResourceCheck check) {
        this.check = check;
    }

    @EventListener(ApplicationReadyEvent.class)
    void readDefinitions() {
        Thread.ofPlatform().name("fhir-definitions").daemon().start(this::read);
    }

    private void read() {
        var faults = check.faultsOf(ORDER);
        if (faults.isEmpty()) {
            ready = true;
        } else {
            LOG.error("An order is not as the definitions of FHIR say: {}", faults);
        }
    }

    @Override
    public Health health() {
        return (ready ? Health.up() : Health.outOfService()).build();
    }
}
