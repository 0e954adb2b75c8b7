package org.tributary.measurement;

import java.util.List;
import java.util.Optional;

/**
 * The protocols of landmarks and of walking tests by which a clinic measures: data with a version.
 *
 * @param status whether a named clinician has signed it
 */
public record ProtocolRegistry(String version, String status, List<Protocol> protocols) {

    private static final ProtocolRegistry CURRENT = read(DataFile.load("protocols-1.properties"));

    /** The registry in force. */
    public static ProtocolRegistry current() {
        return CURRENT;
    }

    /** The protocol of that name and version; empty if the registry has none. */
    public Optional<Protocol> find(String id, String version) {
        return protocols.stream()
                .filter(protocol ->
                        protocol.id().equals(id) && protocol.version().equals(version))
                .findFirst();
    }

    /** The version of a protocol by which it is measured today: the last one of the registry. */
    public Optional<String> latestVersion(String id) {
        return protocols.reversed().stream()
                .filter(protocol -> protocol.id().equals(id))
                .map(Protocol::version)
                .findFirst();
    }

    private static ProtocolRegistry read(DataFile file) {
        return new ProtocolRegistry(
                file.text("version"),
                file.text("status"),
                file.list("protocols").stream().map(key -> protocol(file, key)).toList());
    }

    private static Protocol protocol(DataFile file, String key) {
        var name = key.split("/", 2);
        return new Protocol(
                name[0],
                name[1],
                file.text(key + ".measures"),
                file.list(key + ".limbs"),
                file.list(key + ".landmarks"),
                file.text(key + ".steps"),
                file.text(key + ".source"));
    }
}
