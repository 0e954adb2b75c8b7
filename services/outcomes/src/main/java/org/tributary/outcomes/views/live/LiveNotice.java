package org.tributary.outcomes.views.live;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ClinicId;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.web.ClinicScope;

/** What the instances tell each other of a batch that took effect. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(LiveNotice.Facts.class), @JsonSubTypes.Type(LiveNotice.Many.class)})
sealed interface LiveNotice {

    /** Facts of one partition, in order. */
    record Facts(List<Fact> facts) implements LiveNotice {

        /** Those that exist for who works at these clinics. */
        Facts within(ClinicScope clinics) {
            return new Facts(
                    facts.stream().filter(fact -> fact.isWithin(clinics)).toList());
        }
    }

    /** So much of a service's facts at once that they are not told one by one. */
    record Many(String source) implements LiveNotice {}

    /** A fact by its envelope; what it says is read where it took effect. */
    record Fact(
            UUID id,
            String type,
            String subject,
            @Nullable ClinicId clinicId,
            String source,
            long position,
            Instant recordedAt) {

        static Fact of(String source, ReceivedEvent fact) {
            return new Fact(
                    fact.id(), fact.type(), fact.subject(), fact.clinicId(), source, fact.position(), fact.time());
        }

        /** What belongs to no clinic is for those who work at all of them. */
        boolean isWithin(ClinicScope clinics) {
            return clinicId == null ? clinics instanceof ClinicScope.All : clinics.include(clinicId);
        }
    }
}
