package org.tributary.clinicalrecord.views.eligibility;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.events.ScreeningId;
import org.tributary.events.clinicalrecord.PatientEvent.Answer;
import org.tributary.events.clinicalrecord.PatientEvent.ScreeningKind;
import org.tributary.events.terms.Condition;
import org.tributary.events.terms.Gate;
import org.tributary.events.terms.Technique;

/** What a screening decided, with the answers it rests on and the policy that decided. */
public record GateInForce(
        ScreeningId screeningId,
        ScreeningKind kind,
        Instant answeredAt,
        @Nullable Boolean changed,
        Map<String, Answer> answers,
        List<Condition> conditions,
        Gate gate,
        List<String> reasons,
        List<Technique> restrictedTechniques,
        String policyVersion,
        Instant validUntil) {}
