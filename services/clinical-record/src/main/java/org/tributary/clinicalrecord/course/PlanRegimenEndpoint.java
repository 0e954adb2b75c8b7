package org.tributary.clinicalrecord.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Period;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.clinicalrecord.course.CourseCommand.PlanRegimen;
import org.tributary.clinicalrecord.views.courses.CourseView;
import org.tributary.clinicalrecord.views.courses.CourseWall;
import org.tributary.events.CourseId;
import org.tributary.events.Limits;
import org.tributary.events.clinicalrecord.CourseEvent.PhaseEnd;
import org.tributary.events.clinicalrecord.CourseEvent.PhaseKind;
import org.tributary.events.clinicalrecord.CourseEvent.RegimenPhase;
import org.tributary.events.terms.Technique;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.IdempotentCommands;

/** Plans how a course is to go on, in the place of what was planned before. */
@RestController
class PlanRegimenEndpoint {

    private final IdempotentCommands commands;
    private final CourseWall wall;
    private final Clock clock;

    PlanRegimenEndpoint(IdempotentCommands commands, CourseWall wall, Clock clock) {
        this.commands = commands;
        this.wall = wall;
        this.clock = clock;
    }

    @PostMapping("/courses/{id}/phases")
    @PreAuthorize("hasRole('therapist')")
    ResponseEntity<CourseView> plan(@PathVariable CourseId id, @Valid @RequestBody Request request, Caller caller) {
        wall.requireOwn(caller, id);
        return commands.carryOut(
                "/courses/" + id,
                new PlanRegimen(id, request.read(), caller.subject(), clock.instant()),
                () -> wall.requireVisible(caller, id));
    }

    record Request(@NotEmpty @Size(max = 12) List<@NotNull @Valid PhaseEntry> phases) {

        List<RegimenPhase> read() {
            return phases.stream().map(PhaseEntry::read).toList();
        }
    }

    /** A phase as somebody plans it. */
    @CountedPhase
    record PhaseEntry(
            @NotNull PhaseKind kind,
            @NotNull @Positive @Max(Limits.PHASE_SESSIONS) Integer sessions,
            @NotNull Period per,
            @NotNull PhaseEnd end,

            @Nullable @Positive @Max(Limits.PLANNED_SESSIONS)
            Integer plannedSessions,

            @NotNull @Positive @Max(Limits.PHASE_SESSIONS) Integer evaluateEvery,

            @NotNull @UniqueElements List<@NotNull Technique> techniques) {

        RegimenPhase read() {
            return new RegimenPhase(kind, sessions, per, end, plannedSessions, evaluateEvery, List.copyOf(techniques));
        }
    }
}
