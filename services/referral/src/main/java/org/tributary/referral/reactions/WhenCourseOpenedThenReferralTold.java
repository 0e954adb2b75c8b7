package org.tributary.referral.reactions;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tributary.events.clinicalrecord.CourseEvent.CourseOpened;
import org.tributary.platform.eventstore.TransactionalCommands;
import org.tributary.platform.feed.FeedReaction;
import org.tributary.platform.feed.ReceivedEvent;
import org.tributary.platform.kernel.EventMetadata;
import org.tributary.referral.referral.ReferralCommand.NoteCourse;

/** When a course is opened because of a referral, the partner learns that treatment is planned. */
@Component
class WhenCourseOpenedThenReferralTold implements FeedReaction {

    private final TransactionalCommands commands;

    WhenCourseOpenedThenReferralTold(TransactionalCommands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "when-course-opened-then-referral-told";
    }

    @Override
    public Set<String> services() {
        return Set.of("clinical-record");
    }

    @Override
    public boolean concerns(ReceivedEvent fact) {
        return commandFor(fact).isPresent();
    }

    @Override
    public void react(ReceivedEvent fact, EventMetadata as) {
        commandFor(fact).ifPresent(command -> commands.send(command, as));
    }

    private static Optional<NoteCourse> commandFor(ReceivedEvent fact) {
        return fact.event() instanceof CourseOpened e && e.referralId() != null
                ? Optional.of(new NoteCourse(e.referralId(), e.clinicId(), e.patientId(), e.courseId()))
                : Optional.empty();
    }
}
