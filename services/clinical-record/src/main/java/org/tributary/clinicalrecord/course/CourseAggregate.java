package org.tributary.clinicalrecord.course;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.clinicalrecord.course.Course.Unopened;
import org.tributary.events.clinicalrecord.CourseEvent;
import org.tributary.platform.eventstore.AggregateShell;
import org.tributary.platform.eventstore.Evolution;

/** Lends {@link Course} an identity and a stream. Contains no rule. */
@Configuration(proxyBeanMethods = false)
class CourseAggregate {

    @Bean
    AggregateShell<Course, CourseCommand, CourseContext, CourseEvent> course(CourseContextReader reader) {
        return new Evolution<>(Course.class, CourseEvent.class, new Unopened())
                .handling(
                        CourseCommand.class,
                        CourseCommand::courseId,
                        (_, command) -> reader.around(command),
                        CourseDecider::decide);
    }
}
