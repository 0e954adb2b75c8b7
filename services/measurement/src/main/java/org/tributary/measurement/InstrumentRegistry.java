package org.tributary.measurement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.measurement.Instrument.Band;
import org.tributary.measurement.Instrument.Change;
import org.tributary.measurement.Instrument.Direction;

/**
 * The instruments whose scores a clinic may record: data with a version.
 *
 * @param version named beside every band
 * @param status whether a named clinician has signed it
 */
public record InstrumentRegistry(String version, String status, List<Instrument> instruments) {

    private static final InstrumentRegistry CURRENT = read(DataFile.load("instruments-1.properties"));

    /** The registry in force. */
    public static InstrumentRegistry current() {
        return CURRENT;
    }

    /** The instrument of that name and version; empty if the registry has none. */
    public Optional<Instrument> find(String id, String version) {
        return instruments.stream()
                .filter(instrument ->
                        instrument.id().equals(id) && instrument.version().equals(version))
                .findFirst();
    }

    private static InstrumentRegistry read(DataFile file) {
        return new InstrumentRegistry(
                file.text("version"),
                file.text("status"),
                file.list("instruments").stream()
                        .map(key -> instrument(file, key))
                        .toList());
    }

    private static Instrument instrument(DataFile file, String key) {
        var name = key.split("/", 2);
        var range = file.text(key + ".range").split("\\.\\.", 2);
        return new Instrument(
                name[0],
                name[1],
                file.text(key + ".name"),
                file.text(key + ".language"),
                file.text(key + ".permission"),
                new BigDecimal(range[0]),
                new BigDecimal(range[1]),
                file.find(key + ".step").map(BigDecimal::new).orElse(null),
                Direction.valueOf(file.text(key + ".direction")),
                file.text(key + ".source"),
                file.list(key + ".bands").stream().map(InstrumentRegistry::band).toList(),
                file.find(key + ".bands.source").orElse(null),
                change(file, key + ".detectable-change"),
                change(file, key + ".important-change"));
    }

    private static Band band(String entry) {
        var parts = entry.split(":", 2);
        return new Band(parts[0], new BigDecimal(parts[1]));
    }

    private static @Nullable Change change(DataFile file, String key) {
        return file.find(key)
                .map(points -> new Change(new BigDecimal(points), file.text(key + ".source")))
                .orElse(null);
    }
}
