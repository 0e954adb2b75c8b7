package org.tributary.clinicalrecord.course;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.course.CourseCommand.OpenCourse;
import org.tributary.events.CourseId;
import org.tributary.events.clinicalrecord.CourseEvent;

/** Lends {@link Course} an identity and a stream. Contains no rule. */
@Aggregate
class CourseAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable CourseId id;

    private Course course = Course.unopened();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OpenCourse command, Enrolments enrolments) {
        course.decide(command, enrolments.of(command.patientId()))
                .eventsOrThrow()
                .forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(CourseEvent event) {
        id = event.courseId();
        course = course.after(event);
    }
}
