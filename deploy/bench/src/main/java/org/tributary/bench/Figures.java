package org.tributary.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.tributary.bench.figures.AvailabilityFigure;
import org.tributary.bench.figures.BookingFigure;
import org.tributary.bench.figures.CommandFigure;
import org.tributary.bench.figures.Figure;
import org.tributary.bench.figures.GateFigure;
import org.tributary.bench.figures.GrowthFigure;
import org.tributary.bench.figures.MemoryFigure;
import org.tributary.bench.figures.RebuildFigure;
import org.tributary.bench.figures.RelayFigure;
import org.tributary.bench.figures.Scale;
import org.tributary.bench.figures.StartFigure;
import org.tributary.bench.figures.StreamFigure;
import org.tributary.bench.figures.VisibleFigure;

/** All figures that can be measured, in the order in which they are. */
final class Figures {

    private static final Map<String, Function<Scale, Figure>> ALL = new LinkedHashMap<>();

    static {
        for (var figure : List.<Function<Scale, Figure>>of(
                BookingFigure::new,
                AvailabilityFigure::new,
                GateFigure::new,
                CommandFigure::new,
                VisibleFigure::new,
                RelayFigure::new,
                RebuildFigure::new,
                GrowthFigure::new,
                StreamFigure::new,
                MemoryFigure::new,
                scale -> new StartFigure())) {
            ALL.put(figure.apply(Scale.quick()).name(), figure);
        }
    }

    private Figures() {}

    static Set<String> names() {
        return ALL.keySet();
    }

    /** Those asked for, or all. */
    static List<Figure> of(List<String> names, Scale scale) {
        return ALL.entrySet().stream()
                .filter(entry -> names.isEmpty() || names.contains(entry.getKey()))
                .map(entry -> entry.getValue().apply(scale))
                .toList();
    }
}
