package org.tributary.clinicalrecord.erasure;

import static org.tributary.clinicalrecord.Examples.APRIL_1;
import static org.tributary.clinicalrecord.Examples.ASHA;
import static org.tributary.clinicalrecord.Examples.BEN;
import static org.tributary.clinicalrecord.Examples.NORTH;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.clinicalrecord.erasure.ErasureCommand.ErasePerson;
import org.tributary.clinicalrecord.erasure.ErasureCommand.GiveUpErasure;
import org.tributary.clinicalrecord.erasure.ErasureCommand.RequestErasure;
import org.tributary.clinicalrecord.erasure.ErasureDecider.Context;
import org.tributary.clinicalrecord.erasure.ErasureRejection.NoSuchErasure;
import org.tributary.clinicalrecord.erasure.ErasureRejection.NotAwaited;
import org.tributary.clinicalrecord.erasure.ErasureRejection.Retained;
import org.tributary.clinicalrecord.erasure.RetentionPolicy.Kind;
import org.tributary.events.ApprovalId;
import org.tributary.events.ErasureId;
import org.tributary.events.clinicalrecord.ErasureEvent;
import org.tributary.events.clinicalrecord.ErasureEvent.ErasureApproved;
import org.tributary.events.clinicalrecord.ErasureEvent.ErasureRequestGivenUp;
import org.tributary.events.clinicalrecord.ErasureEvent.ErasureRequested;
import org.tributary.events.clinicalrecord.RequestEnd;
import org.tributary.platform.testkit.Spec;

class ErasureSpec {

    private static final ErasureId ERASURE = ErasureId.of("00000000-0000-7000-8000-00000000aa11");
    private static final ApprovalId ASKED = ApprovalId.of("00000000-0000-7000-8000-00000000aa12");
    private static final ApprovalId ANOTHER = ApprovalId.of("00000000-0000-7000-8000-00000000aa13");
    private static final Retained KEPT = new Retained(LocalDate.parse("2036-03-06"), List.of(Kind.SESSION), List.of());

    private static final RequestErasure REQUEST =
            new RequestErasure(ERASURE, ASHA, NORTH, ASKED, "desk", "She asks for it", APRIL_1);
    private static final ErasePerson ERASING = new ErasePerson(ERASURE, ASKED, "manager", APRIL_1);
    private static final GiveUpErasure GIVING_UP = new GiveUpErasure(ERASURE, ASKED, RequestEnd.REFUSED, APRIL_1);

    private static final ErasureRequested REQUESTED =
            new ErasureRequested(ERASURE, ASHA, NORTH, ASKED, "desk", "She asks for it");
    private static final ErasureApproved APPROVED =
            new ErasureApproved(ERASURE, ASHA, NORTH, ASKED, "manager", List.of(ASHA, BEN));
    private static final ErasureRequestGivenUp GIVEN_UP =
            new ErasureRequestGivenUp(ERASURE, ASHA, NORTH, ASKED, RequestEnd.REFUSED);

    @Test
    void it_is_asked_for_and_agreed_to_for_all_records_of_the_person_once() {
        anErasure().when(REQUEST).then(REQUESTED);
        anErasure().given(REQUESTED).when(REQUEST).thenNothingNew();
        anErasure().given(REQUESTED).when(ERASING).then(APPROVED);
        anErasure().given(REQUESTED, APPROVED).when(ERASING).thenNothingNew();
    }

    @Test
    void whoever_is_kept_is_not_erased_when_it_is_asked_for_nor_when_it_is_agreed_to() {
        anErasure(KEPT).when(REQUEST).thenRejected(KEPT);
        anErasure(KEPT).given(REQUESTED).when(ERASING).thenRejected(KEPT);
    }

    @Test
    void what_is_refused_or_not_answered_erases_nobody() {
        anErasure().given(REQUESTED).when(GIVING_UP).then(GIVEN_UP);
        anErasure().given(REQUESTED, GIVEN_UP).when(GIVING_UP).thenNothingNew();
        anErasure().given(REQUESTED, GIVEN_UP).when(ERASING).thenRejected(new NotAwaited(ASKED));
        anErasure().given(REQUESTED, APPROVED).when(GIVING_UP).thenNothingNew();
    }

    @Test
    void only_what_was_asked_for_is_agreed_to_by_the_approval_that_was_asked_for() {
        anErasure().when(ERASING).thenRejected(new NoSuchErasure(ERASURE));
        anErasure().when(GIVING_UP).thenRejected(new NoSuchErasure(ERASURE));
        anErasure()
                .given(REQUESTED)
                .when(new ErasePerson(ERASURE, ANOTHER, "manager", APRIL_1))
                .thenRejected(new NotAwaited(ANOTHER));
    }

    private static Spec<Erasure, ErasureCommand, ErasureEvent> anErasure() {
        return anErasure(new Context(List.of(ASHA, BEN), Optional.empty()));
    }

    private static Spec<Erasure, ErasureCommand, ErasureEvent> anErasure(Retained kept) {
        return anErasure(new Context(List.of(ASHA, BEN), Optional.of(kept)));
    }

    private static Spec<Erasure, ErasureCommand, ErasureEvent> anErasure(Context person) {
        return new Spec<>(
                new Erasure.Unrequested(),
                Erasure::after,
                (erasure, command) -> ErasureDecider.decide(erasure, command, person));
    }
}
