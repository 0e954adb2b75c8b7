package org.tributary.drills.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every request with its outcome and every fault with its time, in memory and in a file that only grows. */
public final class Journal implements AutoCloseable {

    private final JsonMapper json = JsonMapper.builder().build();
    private final Writer file;
    private final List<Entry> entries = new ArrayList<>();
    private final List<FaultWindow> windows = new ArrayList<>();
    private final List<Poison> poison = new ArrayList<>();

    public Journal(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            file = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized void note(Entry entry) {
        entries.add(entry);
        write(entry);
    }

    public synchronized void note(FaultWindow window) {
        windows.add(window);
        write(window);
    }

    public synchronized void note(Poison injected) {
        poison.add(injected);
        write(injected);
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    public synchronized List<FaultWindow> windows() {
        return List.copyOf(windows);
    }

    public synchronized List<Poison> poison() {
        return List.copyOf(poison);
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Flushed line by line, so that a run that is killed leaves what it knew. */
    private void write(Record line) {
        try {
            file.write(json.writeValueAsString(line));
            file.write('\n');
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
