package org.tributary.platform.approvals;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.events.ApprovalId;
import org.tributary.events.ApprovalKey;
import org.tributary.events.ClinicId;
import org.tributary.events.PatientId;
import org.tributary.events.SubjectId;
import org.tributary.events.approvals.ApprovalEvent;
import org.tributary.events.approvals.ApprovalEvent.ApprovalExpired;
import org.tributary.events.approvals.ApprovalEvent.ApprovalGranted;
import org.tributary.events.approvals.ApprovalEvent.ApprovalRefused;
import org.tributary.events.approvals.ApprovalEvent.ApprovalRequested;
import org.tributary.events.approvals.ApprovalEvent.ApprovalWithdrawn;
import org.tributary.platform.approvals.ApprovalCommand.ExpireApproval;
import org.tributary.platform.approvals.ApprovalCommand.GrantApproval;
import org.tributary.platform.approvals.ApprovalCommand.RefuseApproval;
import org.tributary.platform.approvals.ApprovalCommand.RequestApproval;
import org.tributary.platform.approvals.ApprovalCommand.WithdrawApproval;
import org.tributary.platform.approvals.ApprovalDecider.Terms;
import org.tributary.platform.approvals.ApprovalRejection.AlreadyClosed;
import org.tributary.platform.approvals.ApprovalRejection.MayNotApprove;
import org.tributary.platform.approvals.ApprovalRejection.NothingRequested;
import org.tributary.platform.approvals.ApprovalRejection.StillOpen;
import org.tributary.platform.approvals.ApprovalRejection.Why;
import org.tributary.platform.testkit.Spec;
import org.tributary.platform.web.Caller;
import org.tributary.platform.web.ClinicScope;
import org.tributary.platform.web.Role;

/** Who may be the second person, and until when. */
class ApprovalSpec {

    private static final ApprovalId ID = ApprovalId.of("00000000-0000-7000-8000-0000000000f1");
    private static final SubjectId VISIT = SubjectId.of("00000000-0000-7000-8000-0000000000a1");
    private static final PatientId ASHA = PatientId.of("00000000-0000-7000-8000-0000000000b1");
    private static final ClinicId NORTH = ClinicId.of("00000000-0000-7000-8000-0000000000c1");
    private static final ClinicId SOUTH = ClinicId.of("00000000-0000-7000-8000-0000000000c2");
    private static final ApprovalKey ASHAS = new ApprovalKey(ASHA.value());

    private static final Instant NOW = Instant.parse("2026-07-06T08:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(30));
    private static final Instant IN_TWO_HOURS = NOW.plus(Duration.ofHours(2));

    private static final Set<Role> APPROVERS = Set.of(Role.FRONT_DESK, Role.CLINIC_MANAGER);
    private static final Terms TERMS = new Terms(APPROVERS, Duration.ofHours(2));

    private static final Caller LENA =
            new Caller("lena", "desk-app", Set.of(Role.CLINIC_MANAGER), at(NORTH), "Lena Brandt", "BIG 4711");
    private static final Caller MAX = person("max", Role.FRONT_DESK, at(NORTH));

    @Test
    void what_is_asked_for_waits_for_as_long_as_its_kind_says() {
        anApproval().when(request()).then(requested(IN_TWO_HOURS));
        anApproval().given(requested(IN_TWO_HOURS)).when(request()).thenNothingNew();
    }

    @Test
    void but_for_no_longer_than_an_answer_is_of_use() {
        anApproval().when(request(NORTH, ASHA, LATER)).then(requested(LATER));
        anApproval().when(request(NORTH, ASHA, IN_TWO_HOURS.plusSeconds(1))).then(requested(IN_TWO_HOURS));
    }

    @Test
    void what_tells_of_no_patient_is_sealed_under_a_key_of_its_own() {
        anApproval().when(request(null, null, null)).then(ofTheChain());
    }

    @Test
    void a_second_person_approves_and_is_named() {
        anOpenOne()
                .when(new GrantApproval(ID, LENA, LATER))
                .then(new ApprovalGranted(
                        ID, ASHAS, "house-exception", VISIT, NORTH, ASHA, "lena", "Lena Brandt", "BIG 4711"));
    }

    @Test
    void a_second_person_refuses_and_says_why() {
        anOpenOne()
                .when(new RefuseApproval(ID, MAX, "nobody is there", LATER))
                .then(new ApprovalRefused(ID, ASHAS, "house-exception", VISIT, NORTH, ASHA, "max", "nobody is there"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dana", " Dana", "DANA\u200B", "da\u00ADna"})
    void whoever_looks_like_the_one_who_asked_is_no_second_person(String subject) {
        thisMayNot(person(subject, Role.FRONT_DESK, at(NORTH)), Why.OWN_REQUEST);
    }

    @Test
    void a_program_is_no_person() {
        thisMayNot(new Caller("front-desk", "front-desk", Set.of(Role.FRONT_DESK), at(NORTH)), Why.PROGRAM);
    }

    @Test
    void another_role_may_not() {
        thisMayNot(person("tara", Role.THERAPIST, at(NORTH)), Why.ROLE);
    }

    @Test
    void at_another_clinic_there_is_nothing_to_approve() {
        var elsewhere = person("sam", Role.FRONT_DESK, at(SOUTH));

        anOpenOne().when(new GrantApproval(ID, elsewhere, LATER)).thenRejected(new NothingRequested(ID));
        anOpenOne().when(new RefuseApproval(ID, elsewhere, "no", LATER)).thenRejected(new NothingRequested(ID));
    }

    @Test
    void what_concerns_the_chain_is_approved_by_who_acts_everywhere() {
        var open = anApproval().given(ofTheChain());
        var everywhere = person("max", Role.FRONT_DESK, new ClinicScope.All());

        open.when(new GrantApproval(ID, LENA, LATER)).thenRejected(new NothingRequested(ID));
        open.when(new GrantApproval(ID, everywhere, LATER))
                .then(new ApprovalGranted(
                        ID, new ApprovalKey(ID.value()), "house-exception", VISIT, null, null, "max", null, null));
    }

    @Test
    void the_same_answer_again_changes_nothing() {
        approved().when(new GrantApproval(ID, LENA, IN_TWO_HOURS)).thenNothingNew();
        refused().when(new RefuseApproval(ID, MAX, "nobody is there", LATER)).thenNothingNew();
    }

    @Test
    void what_is_answered_is_not_answered_otherwise_or_by_another() {
        approved().when(new GrantApproval(ID, MAX, LATER)).thenRejected(new AlreadyClosed(ApprovalStatus.GRANTED));
        approved()
                .when(new RefuseApproval(ID, LENA, "after all", LATER))
                .thenRejected(new AlreadyClosed(ApprovalStatus.GRANTED));
        refused().when(new GrantApproval(ID, MAX, LATER)).thenRejected(new AlreadyClosed(ApprovalStatus.REFUSED));
    }

    @Test
    void who_answers_too_late_is_refused_whether_or_not_the_timer_has_run() {
        var tooLate = new AlreadyClosed(ApprovalStatus.EXPIRED);

        anOpenOne().when(new GrantApproval(ID, LENA, IN_TWO_HOURS)).thenRejected(tooLate);
        anOpenOne().when(new RefuseApproval(ID, LENA, "no", IN_TWO_HOURS)).thenRejected(tooLate);
        expired().when(new GrantApproval(ID, LENA, LATER)).thenRejected(tooLate);
    }

    @Test
    void it_expires_when_its_time_is_over_and_once() {
        anOpenOne().when(new ExpireApproval(ID, LATER)).thenRejected(new StillOpen(IN_TWO_HOURS));
        anOpenOne().when(new ExpireApproval(ID, IN_TWO_HOURS)).then(expiredFact());
        expired().when(new ExpireApproval(ID, IN_TWO_HOURS)).thenNothingNew();
        approved().when(new ExpireApproval(ID, IN_TWO_HOURS)).thenNothingNew();
    }

    @Test
    void what_is_needed_no_more_is_withdrawn() {
        var withdrawn = new ApprovalWithdrawn(ID, ASHAS, "house-exception", VISIT, NORTH, ASHA);

        anOpenOne().when(new WithdrawApproval(ID, LATER)).then(withdrawn);
        anOpenOne()
                .given(withdrawn)
                .when(new GrantApproval(ID, LENA, LATER))
                .thenRejected(new AlreadyClosed(ApprovalStatus.WITHDRAWN));
        approved().when(new WithdrawApproval(ID, LATER)).thenNothingNew();
    }

    @Test
    void what_nobody_asked_for_is_not_there() {
        anApproval().when(new GrantApproval(ID, LENA, NOW)).thenRejected(new NothingRequested(ID));
        anApproval().when(new ExpireApproval(ID, NOW)).thenRejected(new NothingRequested(ID));
    }

    private static void thisMayNot(Caller caller, Why why) {
        anOpenOne().when(new GrantApproval(ID, caller, LATER)).thenRejected(new MayNotApprove(why, APPROVERS));
        anOpenOne().when(new RefuseApproval(ID, caller, "no", LATER)).thenRejected(new MayNotApprove(why, APPROVERS));
        approved().when(new GrantApproval(ID, caller, LATER)).thenRejected(new MayNotApprove(why, APPROVERS));
    }

    private static Spec<Approval, ApprovalCommand, ApprovalEvent> anApproval() {
        return new Spec<>(
                new Approval.Unrequested(),
                Approval::after,
                (approval, command) -> ApprovalDecider.decide(approval, command, TERMS));
    }

    private static Spec<Approval, ApprovalCommand, ApprovalEvent> anOpenOne() {
        return anApproval().given(requested(IN_TWO_HOURS));
    }

    private static Spec<Approval, ApprovalCommand, ApprovalEvent> approved() {
        return anOpenOne()
                .given(new ApprovalGranted(
                        ID, ASHAS, "house-exception", VISIT, NORTH, ASHA, "lena", "Lena Brandt", "BIG 4711"));
    }

    private static Spec<Approval, ApprovalCommand, ApprovalEvent> refused() {
        return anOpenOne()
                .given(new ApprovalRefused(ID, ASHAS, "house-exception", VISIT, NORTH, ASHA, "max", "nobody is there"));
    }

    private static Spec<Approval, ApprovalCommand, ApprovalEvent> expired() {
        return anOpenOne().given(expiredFact());
    }

    private static ApprovalEvent expiredFact() {
        return new ApprovalExpired(ID, ASHAS, "house-exception", VISIT, NORTH, ASHA);
    }

    private static ApprovalEvent requested(Instant expiresAt) {
        return new ApprovalRequested(
                ID, ASHAS, "house-exception", VISIT, NORTH, ASHA, "dana", "comes from far away", expiresAt);
    }

    private static ApprovalEvent ofTheChain() {
        return new ApprovalRequested(
                ID,
                new ApprovalKey(ID.value()),
                "house-exception",
                VISIT,
                null,
                null,
                "dana",
                "comes from far away",
                IN_TWO_HOURS);
    }

    private static RequestApproval request() {
        return request(NORTH, ASHA, null);
    }

    private static RequestApproval request(
            @Nullable ClinicId clinic, @Nullable PatientId patient, @Nullable Instant uselessFrom) {
        return new RequestApproval(
                ID, "house-exception", VISIT, clinic, patient, "dana", "comes from far away", uselessFrom, NOW);
    }

    private static Caller person(String subject, Role role, ClinicScope clinics) {
        return new Caller(subject, "desk-app", Set.of(role), clinics);
    }

    private static ClinicScope at(ClinicId clinic) {
        return new ClinicScope.Only(Set.of(clinic));
    }
}
