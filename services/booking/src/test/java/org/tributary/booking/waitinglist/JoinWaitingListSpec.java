package org.tributary.booking.waitinglist;

import static org.tributary.booking.waitinglist.Examples.AN_HOUR;
import static org.tributary.booking.waitinglist.Examples.ASHA;
import static org.tributary.booking.waitinglist.Examples.BEN;
import static org.tributary.booking.waitinglist.Examples.ENTRY;
import static org.tributary.booking.waitinglist.Examples.MONDAY_9AM;
import static org.tributary.booking.waitinglist.Examples.NORTH;
import static org.tributary.booking.waitinglist.Examples.TUESDAY_5PM;
import static org.tributary.booking.waitinglist.Examples.TUESDAY_9AM;
import static org.tributary.booking.waitinglist.Examples.WAITLISTED;
import static org.tributary.booking.waitinglist.Examples.anEntry;
import static org.tributary.booking.waitinglist.Examples.join;
import static org.tributary.events.terms.Technique.LIGHT_STROKING;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.booking.appointment.AppointmentRejection.LengthNotOffered;
import org.tributary.booking.appointment.AppointmentRejection.TechniquesAtEvaluation;
import org.tributary.booking.appointment.AppointmentRejection.TechniquesMissing;
import org.tributary.booking.appointment.AppointmentRejection.UnknownPatient;
import org.tributary.booking.waitinglist.WaitingListCommand.JoinWaitingList;
import org.tributary.booking.waitinglist.WaitingListDecider.Context;
import org.tributary.booking.waitinglist.WaitingListRejection.NoSuchWindow;
import org.tributary.booking.waitinglist.WaitingListRejection.WaitlistedDifferently;
import org.tributary.events.booking.WaitingListEvent;
import org.tributary.events.terms.Technique;
import org.tributary.events.terms.VisitKind;
import org.tributary.platform.testkit.Spec;

class JoinWaitingListSpec {

    private final Spec<WaitingListEntry, WaitingListCommand, WaitingListEvent> entry = anEntry(Context.treating(true));

    @Test
    void a_patient_is_put_on_the_list() {
        entry.when(join()).then(WAITLISTED);
    }

    @Test
    void asking_twice_is_waiting_once() {
        entry.given(WAITLISTED).when(join()).thenNothingNew();
    }

    @Test
    void an_entry_does_not_change_hands() {
        entry.given(WAITLISTED)
                .when(join(Duration.ofMinutes(30), TUESDAY_9AM, TUESDAY_5PM))
                .thenRejected(new WaitlistedDifferently(ENTRY));
    }

    @Test
    void whom_the_clinic_does_not_treat_does_not_wait_there() {
        anEntry(Context.treating(false)).when(join()).thenRejected(new UnknownPatient(ASHA));
    }

    @Test
    void a_visit_takes_30_to_90_minutes() {
        entry.when(join(Duration.ofMinutes(29), TUESDAY_9AM, TUESDAY_5PM))
                .thenRejected(new LengthNotOffered(Duration.ofMinutes(29)));
        entry.when(join(Duration.ofMinutes(91), TUESDAY_9AM, TUESDAY_5PM))
                .thenRejected(new LengthNotOffered(Duration.ofMinutes(91)));
    }

    @Test
    void a_treatment_is_waited_for_with_its_techniques_and_an_evaluation_without() {
        entry.when(joinFor(VisitKind.TREATMENT)).thenRejected(new TechniquesMissing());
        entry.when(joinFor(VisitKind.EVALUATION, LIGHT_STROKING))
                .thenRejected(new TechniquesAtEvaluation(List.of(LIGHT_STROKING)));
    }

    @Test
    void the_visit_fits_between_the_earliest_and_the_latest_time() {
        entry.when(join(AN_HOUR, TUESDAY_9AM, TUESDAY_9AM.plus(AN_HOUR)))
                .then(new WaitingListEvent.PatientWaitlisted(
                        ENTRY,
                        ASHA,
                        NORTH,
                        VisitKind.TREATMENT,
                        List.of(LIGHT_STROKING),
                        AN_HOUR,
                        TUESDAY_9AM,
                        TUESDAY_9AM.plus(AN_HOUR)));
        var tooEarly = TUESDAY_9AM.plus(AN_HOUR).minusSeconds(1);
        entry.when(join(AN_HOUR, TUESDAY_9AM, tooEarly)).thenRejected(new NoSuchWindow(TUESDAY_9AM, tooEarly));
    }

    @Test
    void nobody_waits_for_what_could_not_be_offered_any_more() {
        var latest = MONDAY_9AM.plus(OfferRules.NOTICE).plus(AN_HOUR);
        entry.when(join(AN_HOUR, MONDAY_9AM, latest)).thenRejected(new NoSuchWindow(MONDAY_9AM, latest));
    }

    private static JoinWaitingList joinFor(VisitKind kind, Technique... techniques) {
        return new JoinWaitingList(
                ENTRY, BEN, NORTH, kind, List.of(techniques), AN_HOUR, TUESDAY_9AM, TUESDAY_5PM, MONDAY_9AM);
    }
}
