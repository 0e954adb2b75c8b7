package org.tributary.bench.ground;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.tributary.bench.load.Call;
import org.tributary.bench.load.Work;

/**
 * Treatments of half an hour at free times. All therapists work at each time before the next one comes, each with a room and with
 * patients of their own, so that nothing ever collides.
 */
public final class Slots implements Work {

    private static final int PER_DAY = 20;
    private static final int OPENS = 8;

    private final List<ChainFixture.Clinic> clinics;
    private final int rooms;
    private final List<String> therapists;
    private final List<String> patients;
    private final LocalDate firstDay;
    private final AtomicLong next = new AtomicLong();

    Slots(
            List<ChainFixture.Clinic> clinics,
            int rooms,
            List<String> therapists,
            List<String> patients,
            LocalDate firstDay) {
        this.clinics = clinics;
        this.rooms = rooms;
        this.therapists = therapists;
        this.patients = patients;
        this.firstDay = firstDay;
    }

    @Override
    public Call next() {
        return at(next.getAndIncrement());
    }

    /** The same with one of four left free, at each time others. */
    public Work withGaps() {
        return () -> {
            var number = next.getAndIncrement();
            while ((number + number / therapists.size()) % 4 == 3) {
                number = next.getAndIncrement();
            }
            return at(number);
        };
    }

    Call at(long number) {
        var therapist = (int) (number % therapists.size());
        var time = number / therapists.size();
        var day = time / PER_DAY;
        if (day >= ChainFixture.DAYS) {
            throw new IllegalStateException("Every time of the house is booked");
        }
        var half = (int) (time % PER_DAY);
        var clinic = clinics.get(therapist / rooms);
        var body = "{\"clinicId\":\"" + clinic.id()
                + "\",\"patientId\":\"" + patients.get((int) (number % patients.size()))
                + "\",\"therapistId\":\"" + therapists.get(therapist)
                + "\",\"roomId\":\"" + clinic.rooms().get(therapist % rooms)
                + "\",\"kind\":\"TREATMENT\",\"startsAt\":\"" + firstDay.plusDays(day) + 'T' + (half < 4 ? "0" : "")
                + (OPENS + half / 2) + (half % 2 == 0 ? ":00" : ":30")
                + ":00Z\",\"duration\":\"PT30M\",\"techniques\":[\"LYMPHATIC_DRAINAGE\"]}";
        return new Call("/appointments", body);
    }
}
