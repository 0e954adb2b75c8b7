package org.tributary.clinicalrecord.course;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.clinicalrecord.course.Course.Unopened;
import org.tributary.clinicalrecord.course.CourseCommand.OpenCourse;
import org.tributary.clinicalrecord.views.patients.Patients;
import org.tributary.events.ClinicId;
import org.tributary.events.clinicalrecord.CourseEvent;
import org.tributary.platform.eventstore.AggregateShell;
import org.tributary.platform.eventstore.Evolution;

/** Lends {@link Course} an identity and a stream. Contains no rule. */
@Configuration(proxyBeanMethods = false)
class CourseAggregate {

    @Bean
    AggregateShell<Course, CourseCommand, Set<ClinicId>, CourseEvent> course(Patients patients) {
        return new Evolution<>(Course.class, CourseEvent.class, new Unopened())
                .handling(
                        CourseCommand.class,
                        CourseCommand::courseId,
                        (_, command) -> switch (command) {
                            case OpenCourse c -> patients.clinicsOf(c.patientId());
                        },
                        CourseDecider::decide);
    }
}
