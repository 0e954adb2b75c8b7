package org.tributary.drills.traffic;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;

/** What the chain has by now, as far as it was acknowledged. */
final class Chain {

    final List<Clinic> clinics = new CopyOnWriteArrayList<>();
    final List<Therapist> therapists = new CopyOnWriteArrayList<>();
    final List<Patient> patients = new CopyOnWriteArrayList<>();
    final List<Course> courses = new CopyOnWriteArrayList<>();
    final List<Referral> referrals = new CopyOnWriteArrayList<>();
    final List<String> appointments = new CopyOnWriteArrayList<>();

    record Clinic(String clinicId, List<String> rooms) {}

    record Therapist(String therapistId, Clinic clinic) {}

    record Patient(String patientId, Clinic clinic) {}

    record Course(String courseId, Patient patient) {}

    record Referral(String referralId, Patient patient) {}

    /** One of those at a clinic. */
    Therapist therapistAt(Clinic clinic, RandomGenerator random) {
        return any(
                therapists.stream()
                        .filter(therapist -> therapist.clinic().equals(clinic))
                        .toList(),
                random);
    }

    static <T> T any(List<T> some, RandomGenerator random) {
        return some.get(random.nextInt(some.size()));
    }
}
