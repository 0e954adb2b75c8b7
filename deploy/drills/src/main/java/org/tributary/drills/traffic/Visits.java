package org.tributary.drills.traffic;

import static org.tributary.drills.traffic.Chain.any;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.tributary.drills.traffic.Chain.Patient;
import tools.jackson.databind.node.ObjectNode;

/** What a caller does next, by the odds of an ordinary day with more collisions than one. */
final class Visits {

    private static final int HUNDRED = 100;

    private final Caller caller;
    private final Chain chain;
    private final Calendar calendar;
    private final AtomicInteger people;
    private final Administration administration;
    private final FrontDesk desk;
    private final Charting charting;

    Visits(Caller caller, Chain chain, Calendar calendar, AtomicInteger people) {
        this.caller = caller;
        this.chain = chain;
        this.calendar = calendar;
        this.people = people;
        this.administration = new Administration(caller, calendar);
        this.desk = new FrontDesk(caller, chain, calendar);
        this.charting = new Charting(caller, chain, calendar);
    }

    void next() throws InterruptedException {
        var random = caller.random();
        var patient = any(chain.patients, random);
        var lot = random.nextInt(HUNDRED);
        if (lot < 25) {
            charting.chart(any(chain.courses, random), chain.therapists.getFirst());
        } else if (lot < 50) {
            desk.book(visit(patient));
        } else if (lot < 60) {
            bookTheSameTime(patient);
        } else if (lot < 65) {
            askTwiceAtOnce(patient);
        } else if (lot < 72) {
            cancelOne();
        } else if (lot < 78) {
            moveOne();
        } else if (lot < 84) {
            desk.refer(patient, people.incrementAndGet());
        } else if (lot < 88) {
            desk.admit(any(chain.clinics, random), people.incrementAndGet());
        } else if (lot < 92) {
            charting.openCourse(patient);
        } else if (lot < 96) {
            desk.screen(patient);
        } else {
            administration.certify(any(chain.therapists, random), any(Bodies.TECHNIQUES, random));
        }
    }

    /** Some visits come of a referral of theirs. */
    private ObjectNode visit(Patient patient) {
        var visit = desk.visit(patient, calendar.visit(caller.random()));
        chain.referrals.stream()
                .filter(referral -> referral.patient().equals(patient))
                .findAny()
                .ifPresent(referral -> visit.put("referralId", referral.referralId()));
        return visit;
    }

    /** Three at once want the same therapist, the same room, or are the same patient. */
    private void bookTheSameTime(Patient patient) throws InterruptedException {
        var random = caller.random();
        var startsAt = calendar.visit(random);
        var first = desk.visit(patient, startsAt);
        var wishes = new ArrayList<Callable<Void>>();
        var shared = List.of("therapistId", "roomId", "patientId").get(random.nextInt(3));
        for (var nr = 0; nr < 3; nr++) {
            var wish = desk.visit(anotherOf(patient), startsAt.plusSeconds(nr * 900L));
            if (first.has(shared)) {
                wish.set(shared, first.get(shared));
            }
            var key = caller.newKey();
            wishes.add(() -> {
                desk.book(wish, key);
                return null;
            });
        }
        Together.run(wishes);
    }

    private Patient anotherOf(Patient patient) {
        return any(
                chain.patients.stream()
                        .filter(other -> other.clinic().equals(patient.clinic()))
                        .toList(),
                caller.random());
    }

    /** The same request twice at the same moment, as from a nervous finger; the instances take one each. */
    private void askTwiceAtOnce(Patient patient) throws InterruptedException {
        var visit = visit(patient);
        var key = caller.newKey();
        Callable<Void> request = () -> {
            desk.book(visit, key);
            return null;
        };
        Together.run(List.of(request, request));
    }

    /** To a time at which nothing is ever booked, so that a move is never to where the visit is already. */
    private void moveOne() throws InterruptedException {
        if (!chain.appointments.isEmpty()) {
            var startsAt = calendar.visit(caller.random()).plusSeconds(300);
            desk.move(any(chain.appointments, caller.random()), startsAt);
        }
    }

    private void cancelOne() throws InterruptedException {
        if (!chain.appointments.isEmpty()) {
            desk.cancel(any(chain.appointments, caller.random()));
        }
    }
}
