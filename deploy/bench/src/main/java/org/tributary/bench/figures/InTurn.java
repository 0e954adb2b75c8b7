package org.tributary.bench.figures;

import java.util.ArrayList;
import java.util.List;
import org.tributary.bench.report.Reading;

/** A figure whose limit is measured right after it, so that both see the same machine. */
interface InTurn extends Figure {

    @Override
    default List<Reading> rounds(int rounds) throws Exception {
        var readings = new ArrayList<Reading>();
        for (var nr = 1; nr <= rounds; nr++) {
            readings.addAll(round(nr));
        }
        return readings;
    }

    /** The system, then its limit. */
    List<Reading> round(int nr) throws Exception;
}
