package org.tributary.booking.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.booking.schedule.TimeSpan;
import org.tributary.events.ClinicId;
import org.tributary.events.CourseId;
import org.tributary.events.PatientId;
import org.tributary.events.ReferralId;
import org.tributary.events.RoomId;
import org.tributary.events.SeriesId;
import org.tributary.events.TherapistId;
import org.tributary.events.booking.AppointmentEvent.AppointmentBooked;
import org.tributary.events.booking.AppointmentEvent.AppointmentRescheduled;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;

/** Who meets whom, where, when and what for. Without a room, any free room of the clinic will do. */
public record Visit(
        PatientId patientId,
        ClinicId clinicId,
        TherapistId therapistId,
        @Nullable RoomId roomId,
        VisitKind kind,
        Instant startsAt,
        Instant endsAt,
        List<Technique> techniques,
        @Nullable CourseId courseId,
        @Nullable ReferralId referralId,
        @Nullable SeriesId seriesId) {

    static Visit of(AppointmentBooked e) {
        return new Visit(
                e.patientId(),
                e.clinicId(),
                e.therapistId(),
                e.roomId(),
                e.kind(),
                e.startsAt(),
                e.endsAt(),
                e.techniques(),
                e.courseId(),
                e.referralId(),
                e.seriesId());
    }

    Visit after(AppointmentRescheduled e) {
        return at(e.startsAt(), e.endsAt(), e.therapistId(), e.roomId());
    }

    Visit in(RoomId room) {
        return at(startsAt, endsAt, therapistId, room);
    }

    /** The same visit, as long as it was, at another time. */
    Visit movedTo(Instant start, @Nullable TherapistId therapist, @Nullable RoomId room) {
        return at(start, start.plus(duration()), therapist == null ? therapistId : therapist, room);
    }

    Duration duration() {
        return Duration.between(startsAt, endsAt);
    }

    TimeSpan slot() {
        return new TimeSpan(startsAt, endsAt);
    }

    /** Whether this is what was asked for; a room that was left open may have become any. */
    boolean isAsAsked(Visit asked) {
        return equals(asked.roomId == null ? asked.in(room()) : asked);
    }

    /** The room, of a visit that has one. */
    RoomId room() {
        return Objects.requireNonNull(roomId, "Once it stands, a visit has a room");
    }

    private Visit at(Instant start, Instant end, TherapistId therapist, @Nullable RoomId room) {
        return new Visit(
                patientId, clinicId, therapist, room, kind, start, end, techniques, courseId, referralId, seriesId);
    }
}
