package org.tributary.drills.faults;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.drills.Drill;
import org.tributary.drills.Fault;
import org.tributary.local.ServiceOverrides;

/** The clock of one instance jumps by minutes or hours, and jumps back when it is put right. */
final class WrongClock implements Fault {

    private static final String SERVICE = "booking";
    private static final String INSTANCE = "booking-2";
    private static final Duration TAKES_EFFECT_WITHIN = Duration.ofSeconds(30);
    private static final InstantSource CLOCK = InstantSource.system();

    private final String name;
    private final String sign;
    private @Nullable Path setting;

    private WrongClock(String name, String sign) {
        this.name = name;
        this.sign = sign;
    }

    static WrongClock forward() {
        return new WrongClock("clock-forward", "+");
    }

    static WrongClock back() {
        return new WrongClock("clock-back", "-");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<String> lacks() {
        return library().isPresent()
                ? Optional.empty()
                : Optional.of("The library libfaketime is not installed; Debian's package is called faketime.");
    }

    @Override
    public void prepare(Path folder) throws Exception {
        setting = folder.resolve("clock-of-" + INSTANCE);
        Files.createDirectories(folder);
        set("+0");
    }

    @Override
    public ServiceOverrides around(ServiceOverrides others) {
        return others.withEnvironment(
                INSTANCE,
                Map.of(
                        "LD_PRELOAD", library().orElseThrow().toString(),
                        "FAKETIME_TIMESTAMP_FILE", prepared().toString(),
                        "FAKETIME_CACHE_DURATION", "1", // in seconds, so that a change is noticed while it runs
                        // pauses are measured by a clock that never jumps, in a virtual machine as everywhere
                        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                        // otherwise every timed wait of the virtual machine ends at once
                        "FAKETIME_FORCE_MONOTONIC_FIX", "0"));
    }

    @Override
    public void inject(Drill drill, RandomGenerator seed) throws Exception {
        var off = Duration.ofSeconds(seed.nextInt(120, 7_200));
        set(sign + off.toSeconds());
        Waiting.until(
                "the clock of " + INSTANCE + " is wrong",
                TAKES_EFFECT_WITHIN,
                () -> wrongBy(drill).compareTo(off.dividedBy(2)) > 0);
        drill.say("  the clock of " + INSTANCE + " is off by " + sign + off);
    }

    @Override
    public void heal(Drill drill) throws Exception {
        set("+0");
        Waiting.until(
                "the clock of " + INSTANCE + " is right",
                KilledServices.COMES_BACK_WITHIN,
                () -> wrongBy(drill).compareTo(Duration.ofSeconds(60)) < 0);
    }

    @Override
    public Duration lasts(RandomGenerator seed) {
        return Duration.ofSeconds(seed.nextInt(10, 25));
    }

    /** What the instance says about the time, in every answer. */
    private static Duration wrongBy(Drill drill) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var url = drill.system().addresses().urls(SERVICE).getLast() + "/actuator/health/liveness";
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    BodyHandlers.discarding());
            var says = answer.headers().firstValue("Date").orElseThrow();
            return Duration.between(CLOCK.instant(), ZonedDateTime.parse(says, DateTimeFormatter.RFC_1123_DATE_TIME))
                    .abs();
        }
    }

    /** In one step, for the instance may read it at any moment. */
    private void set(String offset) throws Exception {
        var next = prepared().resolveSibling("next-" + prepared().getFileName());
        Files.writeString(next, offset + "\n");
        Files.move(next, prepared(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path prepared() {
        if (setting == null) {
            throw new IllegalStateException("The system was started without the clock that " + name + " needs");
        }
        return setting;
    }

    private static Optional<Path> library() {
        return Stream.of("/usr/lib/x86_64-linux-gnu/faketime", "/usr/lib64/faketime", "/usr/lib/faketime")
                .map(folder -> Path.of(folder, "libfaketimeMT.so.1"))
                .filter(Files::exists)
                .findFirst();
    }
}
