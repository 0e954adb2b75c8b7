package org.tributary.drills.faults;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tributary.drills.Drill;
import org.tributary.drills.Fault;

/** Everything that a drill can do to the system. */
public final class Faults {

    private static final Duration BROKER_AWAY = Duration.ofMinutes(2);

    private Faults() {}

    /** All of them, whether this machine can do them or not; new ones each time, for they remember what they did. */
    public static List<Fault> all() {
        return Stream.of(ofServices(), ofServers(), ofSurroundings(), ofTopics())
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<Fault> ofServices() {
        return Stream.concat(
                Drill.SERVICES.stream().map(KilledServices::one),
                Drill.SERVICES.stream().map(KilledServices::both));
    }

    private static Stream<Fault> ofServers() {
        return Stream.of(
                new KilledPostgres(),
                new PausedPostgres(),
                FullDisk.ofPostgres(),
                new KilledKafka(),
                new AbsentBroker(BROKER_AWAY),
                FullDisk.ofKafka());
    }

    private static Stream<Fault> ofSurroundings() {
        return Stream.of(
                SlowDatabase.slow(), SlowDatabase.cut(), new WokenRelay(), WrongClock.forward(), WrongClock.back());
    }

    private static Stream<Fault> ofTopics() {
        return Stream.concat(
                Stream.of(new RepeatedRecords()), PoisonKind.all().stream().map(PoisonRecord::new));
    }
}
