package org.tributary.drills.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.tributary.drills.Drill;
import org.tributary.drills.Fault;
import org.tributary.drills.journal.Meanwhile;

/** The disk below a part's data is full until somebody makes room; the part may end because of it. */
final class FullDisk implements Fault {

    private final String name;
    private final String part;
    private final SmallDisk disk;
    private final Meanwhile meanwhile;

    private FullDisk(String name, String part, SmallDisk disk, Meanwhile meanwhile) {
        this.name = name;
        this.part = part;
        this.disk = disk;
        this.meanwhile = meanwhile;
    }

    static FullDisk ofPostgres() {
        return new FullDisk(
                "full-disk-postgres", Parts.POSTGRES, new SmallDisk("postgres", 2048), Meanwhile.REFUSED_WITH_503);
    }

    static FullDisk ofKafka() {
        return new FullDisk("full-disk-kafka", Parts.KAFKA, new SmallDisk("kafka", 512), Meanwhile.COMMANDS_ACCEPTED);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<String> lacks() {
        return Stream.of(Commands.lacksRoot(), SmallDisk.lacks())
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public Meanwhile meanwhile() {
        return meanwhile;
    }

    @Override
    public void prepare(Path folder) throws Exception {
        disk.mountBelow(folder);
        if (part.equals(Parts.POSTGRES)) {
            // says that there is no half cluster to be cleared away: a mounted folder cannot be
            Files.writeString(folder.resolve("data").resolve("postgres.ready"), "");
        }
    }

    @Override
    public void inject(Drill drill, RandomGenerator seed) throws Exception {
        disk.fill(drill.folder());
    }

    @Override
    public void heal(Drill drill) throws Exception {
        disk.makeRoom(drill.folder());
        drill.system().resume(part);
        Parts.awaitPostgres(drill);
        Parts.awaitKafka(drill);
    }

    @Override
    public void cleanUp(Path folder) throws IOException, InterruptedException {
        disk.unmountBelow(folder);
    }

    @Override
    public Duration lasts(RandomGenerator seed) {
        return Duration.ofSeconds(seed.nextInt(20, 40));
    }
}
