package org.tributary.drills;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.tributary.drills.journal.Journal;
import org.tributary.drills.journal.Poison;
import org.tributary.local.LocalSystem;

/** The system that is drilled, with the ways in that only an administrator has, and what was done to it. */
public final class Drill {

    /** The five services; each has two instances, {@code booking} and {@code booking-2}. */
    public static final List<String> SERVICES = List.of("booking", "clinical-record", "referral", "outcomes", "audit");

    private final LocalSystem system;
    private final Path folder;
    private final Consumer<String> out;
    private final Journal journal;

    public Drill(LocalSystem system, Path folder, Journal journal, Consumer<String> out) {
        this.system = system;
        this.folder = folder;
        this.journal = journal;
        this.out = out;
    }

    /** The system on this machine: its processes, addresses and databases. */
    public LocalSystem system() {
        return system;
    }

    /** What the system writes goes below it: {@code data/postgres}, {@code data/kafka}, {@code logs}. */
    public Path folder() {
        return folder;
    }

    /** A service's database, such as {@code clinical_record}, as the administrator. */
    public DataSource database(String name) {
        return system.databases().asAdministrator(name);
    }

    /** Where Kafka is reached. */
    public String bootstrapServers() {
        return "localhost:" + system.addresses().kafka();
    }

    /** Tells whoever watches the run. */
    public void say(String line) {
        out.accept(line);
    }

    /**
     * Notes poison on a topic, so that the checker can watch who is held up by it. The record carries {@link Poison#HEADER};
     * whoever heals the fault repairs or discards what was parked because of it, over HTTP.
     */
    public void poisoned(Poison injected) {
        journal.note(injected);
    }
}
