package org.tributary.clinicalrecord.measurements;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.clinicalrecord.measurements.Warning.Aspect;
import org.tributary.events.clinicalrecord.Measurement;
import org.tributary.events.clinicalrecord.Measurement.Bioimpedance;
import org.tributary.events.clinicalrecord.Measurement.Claudication;
import org.tributary.events.clinicalrecord.Measurement.FigureOfEight;
import org.tributary.events.clinicalrecord.Measurement.InstrumentScore;
import org.tributary.events.clinicalrecord.Measurement.LimbGirths;
import org.tributary.events.clinicalrecord.Measurement.LimbVolume;

/** In what the ways differ in which two measurements of one kind were taken. Pure. */
final class Ways {

    private Ways() {}

    /** What was not said of one of them is not held against the other. */
    static List<Aspect> differing(Measurement before, Measurement now) {
        return switch (now) {
            case LimbGirths m
            when before instanceof LimbGirths b ->
                of(
                        differ(Aspect.METHOD, b.method(), m.method()),
                        differ(Aspect.LANDMARK, b.landmark(), m.landmark()),
                        differ(
                                Aspect.PROTOCOL,
                                protocol(b.protocol(), b.protocolVersion()),
                                protocol(m.protocol(), m.protocolVersion())),
                        differ(Aspect.POSITION, b.position(), m.position()),
                        differ(Aspect.COMPRESSION, b.compressionWorn(), m.compressionWorn()));
            case LimbVolume m
            when before instanceof LimbVolume b ->
                of(
                        differ(Aspect.METHOD, b.method(), m.method()),
                        differ(Aspect.POSITION, b.position(), m.position()),
                        differ(Aspect.COMPRESSION, b.compressionWorn(), m.compressionWorn()));
            case FigureOfEight m
            when before instanceof FigureOfEight b ->
                of(differ(
                        Aspect.PROTOCOL,
                        protocol(b.protocol(), b.protocolVersion()),
                        protocol(m.protocol(), m.protocolVersion())));
            case Bioimpedance m
            when before instanceof Bioimpedance b -> of(differ(Aspect.POSITION, b.position(), m.position()));
            case Claudication m
            when before instanceof Claudication b ->
                of(differ(
                        Aspect.PROTOCOL,
                        protocol(b.protocol(), b.protocolVersion()),
                        protocol(m.protocol(), m.protocolVersion())));
            case InstrumentScore m
            when before instanceof InstrumentScore b -> of(differ(Aspect.VERSION, b.version(), m.version()));
            default -> List.of();
        };
    }

    private static @Nullable List<String> protocol(@Nullable String protocol, @Nullable String version) {
        return protocol == null || version == null ? null : List.of(protocol, version);
    }

    private static Stream<Aspect> differ(Aspect aspect, @Nullable Object before, @Nullable Object now) {
        return before == null || now == null || Objects.equals(before, now) ? Stream.empty() : Stream.of(aspect);
    }

    @SafeVarargs
    private static List<Aspect> of(Stream<Aspect>... differing) {
        return Stream.of(differing).flatMap(aspects -> aspects).toList();
    }
}
