package org.tributary.clinicalrecord.erasure;

import static org.tributary.platform.kernel.Decision.accepted;
import static org.tributary.platform.kernel.Decision.alreadyDone;
import static org.tributary.platform.kernel.Decision.rejected;

import java.util.List;
import java.util.Optional;
import org.tributary.clinicalrecord.erasure.Erasure.Approved;
import org.tributary.clinicalrecord.erasure.Erasure.AwaitingApproval;
import org.tributary.clinicalrecord.erasure.Erasure.Existing;
import org.tributary.clinicalrecord.erasure.Erasure.Unrequested;
import org.tributary.clinicalrecord.erasure.ErasureCommand.ErasePerson;
import org.tributary.clinicalrecord.erasure.ErasureCommand.GiveUpErasure;
import org.tributary.clinicalrecord.erasure.ErasureCommand.RequestErasure;
import org.tributary.clinicalrecord.erasure.ErasureRejection.NoSuchErasure;
import org.tributary.clinicalrecord.erasure.ErasureRejection.NotAwaited;
import org.tributary.clinicalrecord.erasure.ErasureRejection.Retained;
import org.tributary.events.PatientId;
import org.tributary.events.clinicalrecord.ErasureEvent;
import org.tributary.events.clinicalrecord.ErasureEvent.ErasureApproved;
import org.tributary.events.clinicalrecord.ErasureEvent.ErasureRequestGivenUp;
import org.tributary.events.clinicalrecord.ErasureEvent.ErasureRequested;
import org.tributary.platform.kernel.Decision;

/** All rules about an erasure. What keeps the person is asked twice: when it is asked for, and when the second person agrees. */
final class ErasureDecider {

    private ErasureDecider() {}

    /**
     * What is judged by besides the erasure.
     *
     * @param records all records of the person
     * @param retained what keeps the person
     */
    record Context(List<PatientId> records, Optional<Retained> retained) {}

    /** One line for each meaningful pair of state and command. */
    static Decision<ErasureEvent> decide(Erasure erasure, ErasureCommand command, Context person) {
        return switch (new Asked(erasure, command)) {
            case Asked(Unrequested _, RequestErasure c) ->
                person.retained()
                        .<Decision<ErasureEvent>>map(Decision::rejected)
                        .orElseGet(() -> accepted(new ErasureRequested(
                                c.erasureId(), c.patientId(), c.clinicId(), c.approvalId(), c.by(), c.reason())));
            case Asked(Unrequested _, ErasureCommand c) -> rejected(new NoSuchErasure(c.erasureId()));
            case Asked(Existing _, RequestErasure _) -> alreadyDone();

            case Asked(AwaitingApproval e, ErasePerson c)
            when e.request().approvalId().equals(c.approvalId()) ->
                person.retained()
                        .<Decision<ErasureEvent>>map(Decision::rejected)
                        .orElseGet(() -> accepted(approved(e.request(), c, person.records())));
            case Asked(Approved e, ErasePerson c) when e.by().equals(c.approvalId()) -> alreadyDone();
            case Asked(Existing _, ErasePerson c) -> rejected(new NotAwaited(c.approvalId()));

            case Asked(AwaitingApproval e, GiveUpErasure c)
            when e.request().approvalId().equals(c.approvalId()) -> accepted(givenUp(e.request(), c));
            case Asked(Existing _, GiveUpErasure _) -> alreadyDone();
        };
    }

    private static ErasureApproved approved(ErasureRequested e, ErasePerson c, List<PatientId> records) {
        return new ErasureApproved(e.erasureId(), e.patientId(), e.clinicId(), c.approvalId(), c.by(), records);
    }

    private static ErasureRequestGivenUp givenUp(ErasureRequested e, GiveUpErasure c) {
        return new ErasureRequestGivenUp(e.erasureId(), e.patientId(), e.clinicId(), c.approvalId(), c.because());
    }

    private record Asked(Erasure erasure, ErasureCommand command) {}
}
