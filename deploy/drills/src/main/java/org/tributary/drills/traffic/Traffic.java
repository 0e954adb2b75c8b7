package org.tributary.drills.traffic;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.tributary.drills.journal.Journal;
import org.tributary.drills.traffic.Chain.Clinic;
import org.tributary.drills.traffic.ServiceClient.Patience;

/** Keeps real traffic on the system until it is told to stop. Who asks what is drawn from a seed; who is faster is not. */
public final class Traffic implements AutoCloseable {

    private static final int CLINICS = 2;
    private static final int THERAPISTS = 3;
    private static final int ROOMS = 2;
    private static final int FIRST_PATIENTS = 6;

    private final ServiceClient services;
    private final Journal journal;
    private final SplittableRandom seed;
    private final Calendar calendar;
    private final Chain chain = new Chain();
    private final AtomicInteger people = new AtomicInteger();
    private final List<Worker> workers = new ArrayList<>();

    /**
     * Traffic that has not begun.
     *
     * @param urls where the instances of each service are
     */
    public Traffic(Map<String, List<String>> urls, String issuerUrl, Journal journal, long seed, InstantSource clock) {
        this.services = new ServiceClient(new Instances(urls), issuerUrl, clock);
        this.journal = journal;
        this.seed = new SplittableRandom(seed);
        this.calendar = new Calendar(clock.instant());
    }

    /** Sets up clinics, therapists, a partner and the first patients with their courses. */
    public void prepare() throws InterruptedException {
        var caller = newCaller(Patience.AT_FIRST);
        var administration = new Administration(caller, calendar);
        administration.registerPartner("partner-a");
        for (var nr = 0; nr < CLINICS; nr++) {
            chain.clinics.add(administration.openClinic("Drill clinic " + (nr + 1), ROOMS));
        }
        for (var nr = 0; nr < CLINICS * THERAPISTS; nr++) {
            // only one of them signs in, so the first charts all sessions
            chain.therapists.add(administration.employ(
                    "Therapist " + (nr + 1), nr == 0 ? "therapist" : "", chain.clinics.get(nr % CLINICS)));
        }
        for (var nr = 0; nr < FIRST_PATIENTS; nr++) {
            prepareOne(chain.clinics.get(nr % CLINICS), caller);
        }
        if (chain.patients.isEmpty() || chain.courses.isEmpty()) {
            throw new IllegalStateException("The system did not take in a single patient");
        }
    }

    /** Lets so many callers ask at once. */
    public void start(int callers) {
        for (var nr = 0; nr < callers; nr++) {
            var worker = new Worker(
                    new Visits(newCaller(Patience.USUAL), chain, calendar, people), "caller " + (nr + 1), seed.split());
            workers.add(worker);
            worker.start();
        }
    }

    /** Returns when every request under way has come to its end. */
    public void stop() throws InterruptedException {
        workers.forEach(Worker::tellToStop);
        for (var worker : workers) {
            worker.await();
        }
    }

    @Override
    public void close() {
        services.close();
    }

    private void prepareOne(Clinic clinic, Caller caller) throws InterruptedException {
        var desk = new FrontDesk(caller, chain, calendar);
        var before = chain.patients.size();
        desk.admit(clinic, people.incrementAndGet());
        if (chain.patients.size() > before) {
            new Charting(caller, chain, calendar).openCourse(chain.patients.getLast());
        }
    }

    private Caller newCaller(Patience patience) {
        return new Caller(services, journal, seed.split(), patience);
    }

    /** A field of an answer without which nothing can go on. */
    static String required(Answer answer, String field) {
        if (!answer.ok()) {
            throw new IllegalStateException(
                    "The system refused to be set up: " + answer.status() + " " + answer.body());
        }
        return answer.text(field);
    }
}
