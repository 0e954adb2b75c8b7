package org.tributary.referral.views.referrals;

import static org.tributary.referral.views.referrals.SealedColumns.ANSWER;
import static org.tributary.referral.views.referrals.SealedColumns.AS_SENT;
import static org.tributary.referral.views.referrals.SealedColumns.CLOSING_NOTE;
import static org.tributary.referral.views.referrals.SealedColumns.CONTRAINDICATIONS;
import static org.tributary.referral.views.referrals.SealedColumns.NOTES;
import static org.tributary.referral.views.referrals.SealedColumns.ORDER_WORDS;
import static org.tributary.referral.views.referrals.SealedColumns.PERSON;
import static org.tributary.referral.views.referrals.SealedColumns.QUESTION;
import static org.tributary.referral.views.referrals.SealedColumns.REASON;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.referral.ReferralEvent;
import org.tributary.events.referral.ReferralEvent.DeclineReason;
import org.tributary.events.referral.ReferralEvent.ReferralAccepted;
import org.tributary.events.referral.ReferralEvent.ReferralCourseOpened;
import org.tributary.events.referral.ReferralEvent.ReferralDeclined;
import org.tributary.events.referral.ReferralEvent.ReferralExpired;
import org.tributary.events.referral.ReferralEvent.ReferralOrdered;
import org.tributary.events.referral.ReferralEvent.ReferralQuestionAnswered;
import org.tributary.events.referral.ReferralEvent.ReferralQuestionAsked;
import org.tributary.events.referral.ReferralEvent.ReferralReceived;
import org.tributary.events.referral.ReferralEvent.ReferralRedirected;
import org.tributary.events.referral.ReferralEvent.ReferralRequested;
import org.tributary.events.referral.ReferralEvent.ReferralScheduled;
import org.tributary.events.referral.ReferralEvent.ReferralVisitAttended;
import org.tributary.events.referral.ReferralEvent.ReferralVisitLost;
import org.tributary.events.referral.ReferralEvent.ReferralVisitMoved;
import org.tributary.events.referral.ReferralEvent.ReferralWithdrawn;
import org.tributary.events.referral.ReferralEvent.UrgentFindingLifted;
import org.tributary.events.referral.ReferralEvent.UrgentFindingReported;

/** Keeps how far each referral has come, in the transaction of the fact. */
@Component
@ProcessingGroup("referral.referrals")
class ReferralProjection {

    private final JdbcClient db;
    private final SealedColumns sealed;
    private final ReferralNumbers numbers;

    ReferralProjection(JdbcClient db, SealedColumns sealed, ReferralNumbers numbers) {
        this.db = db;
        this.sealed = sealed;
        this.numbers = numbers;
    }

    @EventHandler
    void on(ReferralEvent event, @SequenceNumber long sequence, @Timestamp Instant at) {
        switch (event) {
            case ReferralReceived e -> receive(e, at);
            case ReferralOrdered e -> order(e, at);
            case ReferralQuestionAsked e -> ask(e, sequence, at);
            case ReferralQuestionAnswered e -> answer(e, at);
            case ReferralRedirected e -> redirect(e);
            case ReferralAccepted e -> accept(e);
            case ReferralDeclined e -> close(e, ReferralStatus.DECLINED, e.reason(), e.note());
            case ReferralWithdrawn e -> close(e, ReferralStatus.WITHDRAWN, null, e.note());
            case ReferralExpired e -> close(e, ReferralStatus.EXPIRED, null, null);
            case ReferralScheduled e -> schedule(e);
            case ReferralVisitMoved e -> move(e);
            case ReferralVisitLost e -> lose(e);
            case ReferralVisitAttended e -> is(e, ReferralStatus.VISITED);
            case ReferralCourseOpened e -> plan(e);
            case UrgentFindingReported _, UrgentFindingLifted _ -> {
                // they are steps and nothing else
            }
        }
        step(event, sequence, at);
    }

    private void receive(ReferralRequested e, Instant at) {
        var id = e.referralId();
        db.sql("""
                insert into referral (referral_id, partner_id, status, condition, priority, requested_techniques,
                                      preferred_clinic_id, received_at, person, reason, contraindications, notes)
                values (:referral, :partner, 'RECEIVED', :condition, :priority, :techniques,
                        :preferred, :at, :person, :reason, :contraindications, :notes)
                """)
                .param("referral", id)
                .param("partner", e.partnerId())
                .param("condition", e.condition())
                .param("priority", e.priority())
                .param("techniques", e.requestedTechniques())
                .param("preferred", e.preferredClinicId())
                .param("at", at)
                .param("person", sealed.seal(id, PERSON, e.person()))
                .param("reason", sealed.seal(id, REASON, e.reason()))
                .param("contraindications", sealed.seal(id, CONTRAINDICATIONS, e.contraindications()))
                .param("notes", sealed.seal(id, NOTES, e.notes()))
                .update();
        numbers.add(e);
    }

    private void order(ReferralOrdered e, Instant at) {
        receive(e, at);
        var id = e.referralId();
        db.sql("""
                update referral set limbs = :limbs, cautions = :cautions, order_words = :words, as_sent = :sent
                where referral_id = :referral
                """)
                .param("referral", id)
                .param("limbs", e.limbs())
                .param("cautions", e.cautions())
                .param("words", sealed.seal(id, ORDER_WORDS, OrderWords.of(e)))
                .param("sent", sealed.seal(id, AS_SENT, e.asSent()))
                .update();
    }

    private void ask(ReferralQuestionAsked e, long sequence, Instant at) {
        db.sql("""
                insert into referral_question (referral_id, sequence, asked_at, question)
                values (:referral, :sequence, :at, :question)
                """)
                .param("referral", e.referralId())
                .param("sequence", sequence)
                .param("at", at)
                .param("question", sealed.seal(e.referralId(), QUESTION, e.question()))
                .update();
        is(e, ReferralStatus.ASKED);
    }

    private void answer(ReferralQuestionAnswered e, Instant at) {
        db.sql("""
                update referral_question set answered_at = :at, answer = :answer
                where referral_id = :referral and answered_at is null
                """)
                .param("referral", e.referralId())
                .param("at", at)
                .param("answer", sealed.seal(e.referralId(), ANSWER, e.answer()))
                .update();
        is(e, ReferralStatus.RECEIVED);
    }

    private void redirect(ReferralRedirected e) {
        db.sql("""
                update referral set status = 'RECEIVED', preferred_clinic_id = :clinicId, redirected_from = :from
                where referral_id = :referralId
                """).paramSource(e).update();
    }

    private void accept(ReferralAccepted e) {
        db.sql("""
                update referral set status = 'ACCEPTED', clinic_id = :clinicId, patient_id = :patientId
                where referral_id = :referralId
                """).paramSource(e).update();
    }

    private void close(ReferralEvent e, ReferralStatus status, @Nullable DeclineReason reason, @Nullable String note) {
        db.sql("""
                update referral set status = :status, decline_reason = :reason, closing_note = :note
                where referral_id = :referral
                """)
                .param("referral", e.referralId())
                .param("status", status)
                .param("reason", reason)
                .param("note", sealed.seal(e.referralId(), CLOSING_NOTE, note))
                .update();
    }

    private void schedule(ReferralScheduled e) {
        db.sql("""
                update referral set status = 'SCHEDULED', patient_id = :patientId, appointment_id = :appointmentId,
                    visit_at = :startsAt
                where referral_id = :referralId
                """).paramSource(e).update();
    }

    private void move(ReferralVisitMoved e) {
        db.sql("update referral set visit_at = :startsAt where referral_id = :referralId")
                .paramSource(e)
                .update();
    }

    private void lose(ReferralVisitLost e) {
        db.sql("""
                update referral set status = 'ACCEPTED', appointment_id = null, visit_at = null
                where referral_id = :referralId
                """).paramSource(e).update();
    }

    private void plan(ReferralCourseOpened e) {
        db.sql("update referral set course_id = :courseId where referral_id = :referralId")
                .paramSource(e)
                .update();
    }

    private void is(ReferralEvent e, ReferralStatus status) {
        db.sql("update referral set status = :status where referral_id = :referral")
                .param("referral", e.referralId())
                .param("status", status)
                .update();
    }

    private void step(ReferralEvent e, long sequence, Instant at) {
        var step = Steps.of(e);
        db.sql("""
                insert into referral_step (referral_id, sequence, step, at, partner_id, clinic_id)
                values (:referral, :sequence, :step, :at, :partner, :clinic)
                """)
                .param("referral", e.referralId())
                .param("sequence", sequence)
                .param("step", step)
                .param("at", at)
                .param("partner", Steps.isOfPartner(step) ? e.partnerId() : null)
                .param("clinic", Steps.isOfPartner(step) || step == ReferralStep.EXPIRED ? null : e.clinicId())
                .update();
        db.sql("update referral set changed_at = :at where referral_id = :referral")
                .param("referral", e.referralId())
                .param("at", at)
                .update();
    }
}
