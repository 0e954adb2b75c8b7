package org.tributary.booking.waitinglist;

import static org.tributary.events.terms.Technique.LIGHT_STROKING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tributary.booking.waitinglist.WaitingListCommand.JoinWaitingList;
import org.tributary.booking.waitinglist.WaitingListCommand.OfferTime;
import org.tributary.booking.waitinglist.WaitingListDecider.Context;
import org.tributary.events.AppointmentId;
import org.tributary.events.ClinicId;
import org.tributary.events.OfferId;
import org.tributary.events.PatientId;
import org.tributary.events.RoomId;
import org.tributary.events.TherapistId;
import org.tributary.events.WaitingListEntryId;
import org.tributary.events.booking.WaitingListEvent;
import org.tributary.events.booking.WaitingListEvent.EndedBecause;
import org.tributary.events.booking.WaitingListEvent.LapsedBecause;
import org.tributary.events.booking.WaitingListEvent.OfferAccepted;
import org.tributary.events.booking.WaitingListEvent.OfferLapsed;
import org.tributary.events.booking.WaitingListEvent.PatientWaitlisted;
import org.tributary.events.booking.WaitingListEvent.TimeOffered;
import org.tributary.events.booking.WaitingListEvent.WaitingEnded;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.testkit.Spec;

/** The cast of the specifications: Asha would come for an hour on Tuesday between nine and five, to Mara or anybody else. */
final class Examples {

    static final WaitingListEntryId ENTRY = WaitingListEntryId.of("00000000-0000-7000-8000-000000000021");
    static final OfferId OFFER = OfferId.of("00000000-0000-7000-8000-000000000031");
    static final OfferId ANOTHER_OFFER = OfferId.of("00000000-0000-7000-8000-000000000032");
    static final AppointmentId VISIT = AppointmentId.of("00000000-0000-7000-8000-0000000000a1");
    static final AppointmentId ANOTHER_VISIT = AppointmentId.of("00000000-0000-7000-8000-0000000000a2");
    static final PatientId ASHA = PatientId.of("00000000-0000-7000-8000-0000000000b1");
    static final PatientId BEN = PatientId.of("00000000-0000-7000-8000-0000000000b2");
    static final ClinicId NORTH = ClinicId.of("00000000-0000-7000-8000-0000000000c1");
    static final TherapistId MARA = TherapistId.of("00000000-0000-7000-8000-0000000000d1");
    static final TherapistId BO = TherapistId.of("00000000-0000-7000-8000-0000000000d2");
    static final RoomId ROOM_1 = RoomId.of("00000000-0000-7000-8000-000000000011");

    static final Instant MONDAY_9AM = Instant.parse("2026-07-06T08:00:00Z");
    static final Instant TUESDAY_9AM = Instant.parse("2026-07-07T08:00:00Z");
    static final Instant TUESDAY_10AM = Instant.parse("2026-07-07T09:00:00Z");
    static final Instant TUESDAY_5PM = Instant.parse("2026-07-07T16:00:00Z");

    static final Duration AN_HOUR = Duration.ofHours(1);
    static final PatientWaitlisted WAITLISTED = new PatientWaitlisted(
            ENTRY, ASHA, NORTH, VisitKind.TREATMENT, List.of(LIGHT_STROKING), AN_HOUR, TUESDAY_9AM, TUESDAY_5PM);

    /** Offered on Monday at nine, held until eleven. */
    static final TimeOffered OFFERED = offered(TUESDAY_10AM, MONDAY_9AM.plus(OfferRules.HELD_FOR));

    static final OfferAccepted ACCEPTED = new OfferAccepted(ENTRY, ASHA, NORTH, OFFER, VISIT);

    private Examples() {}

    static Spec<WaitingListEntry, WaitingListCommand, WaitingListEvent> anEntry(Context known) {
        return new Spec<>(
                new WaitingListEntry.Unasked(),
                WaitingListEntry::after,
                (entry, c) -> WaitingListDecider.decide(entry, c, known));
    }

    static JoinWaitingList join() {
        return join(AN_HOUR, TUESDAY_9AM, TUESDAY_5PM);
    }

    static JoinWaitingList join(Duration duration, Instant earliest, Instant latest) {
        return new JoinWaitingList(
                ENTRY,
                ASHA,
                NORTH,
                VisitKind.TREATMENT,
                List.of(LIGHT_STROKING),
                duration,
                earliest,
                latest,
                MONDAY_9AM);
    }

    static OfferTime offer(Instant startsAt, Instant at) {
        return new OfferTime(ENTRY, OFFER, MARA, startsAt, startsAt.plus(AN_HOUR), at);
    }

    static TimeOffered offered(Instant startsAt, Instant heldUntil) {
        return new TimeOffered(ENTRY, ASHA, NORTH, OFFER, MARA, ROOM_1, startsAt, startsAt.plus(AN_HOUR), heldUntil);
    }

    static OfferLapsed lapsed(LapsedBecause because) {
        return new OfferLapsed(ENTRY, ASHA, NORTH, OFFER, because);
    }

    static WaitingEnded ended(EndedBecause because) {
        return new WaitingEnded(ENTRY, ASHA, NORTH, because);
    }
}
