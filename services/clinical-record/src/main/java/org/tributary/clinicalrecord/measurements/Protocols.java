package org.tributary.clinicalrecord.measurements;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.events.terms.Limb;
import org.tributary.measurement.Protocol;
import org.tributary.measurement.ProtocolRegistry;

/** By which protocol somebody says to have measured. Pure. */
final class Protocols {

    /** The version of a protocol that there is not, by which it is refused. */
    static final String UNKNOWN = "";

    private Protocols() {}

    /** The version that is named; else the one by which it is measured today, if there is such a protocol. */
    static @Nullable String version(@Nullable String protocol, @Nullable String named) {
        return protocol == null || named != null
                ? named
                : ProtocolRegistry.current().latestVersion(protocol).orElse(null);
    }

    /** What is wrong with a protocol that may be named: it must exist, for such a measurement and for this limb. */
    static List<InvalidReading> errorsIn(
            String measures, @Nullable String id, @Nullable String version, Limb limb, String path) {
        if (id == null) {
            return version == null ? List.of() : wrong(path + "protocol", "A version is of a protocol");
        }
        return find(measures, id, version)
                .map(protocol -> protocol.limbs().contains(limb.name())
                        ? List.<InvalidReading>of()
                        : wrong(path + "limb", "The protocol is not for this limb"))
                .orElseGet(() -> unknown(path));
    }

    /** The protocol of that name and version, if it is for such a measurement. */
    static Optional<Protocol> find(String measures, @Nullable String id, @Nullable String version) {
        return id == null || version == null
                ? Optional.empty()
                : ProtocolRegistry.current()
                        .find(id, version)
                        .filter(protocol -> protocol.measures().equals(measures));
    }

    static List<InvalidReading> unknown(String path) {
        return wrong(path + "protocol", "There is no such protocol of this version for it");
    }

    private static List<InvalidReading> wrong(String field, String message) {
        return List.of(new InvalidReading(field, message));
    }
}
