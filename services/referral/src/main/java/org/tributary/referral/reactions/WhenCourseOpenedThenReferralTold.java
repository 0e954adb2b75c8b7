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
import org.tributary.referral.views.patients.PatientDirectory;
import org.tributary.referral.views.referrals.ReferralView;
import org.tributary.referral.views.referrals.Referrals;

/** When a course is opened because of a referral, the partner learns that treatment is planned. */
@Component
class WhenCourseOpenedThenReferralTold implements FeedReaction {

    private final TransactionalCommands commands;
    private final Referrals referrals;
    private final PatientDirectory patients;

    WhenCourseOpenedThenReferralTold(TransactionalCommands commands, Referrals referrals, PatientDirectory patients) {
        this.commands = commands;
        this.referrals = referrals;
        this.patients = patients;
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
        commandFor(fact).map(this::asAccepted).ifPresent(command -> commands.send(command, as));
    }

    /** Whoever was accepted under one record and has a course under another one of theirs, which were merged, is one person. */
    private NoteCourse asAccepted(NoteCourse command) {
        return referrals
                .find(command.referralId())
                .map(ReferralView::patientId)
                .filter(accepted -> patients.survivorOf(accepted).equals(patients.survivorOf(command.patientId())))
                .map(accepted -> new NoteCourse(command.referralId(), command.clinicId(), accepted, command.courseId()))
                .orElse(command);
    }

    private static Optional<NoteCourse> commandFor(ReceivedEvent fact) {
        return fact.event() instanceof CourseOpened e && e.referralId() != null
                ? Optional.of(new NoteCourse(e.referralId(), e.clinicId(), e.patientId(), e.courseId()))
                : Optional.empty();
    }
}
