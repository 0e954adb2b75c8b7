package org.tributary.bench.figures;

import java.util.List;
import org.tributary.bench.ground.BenchSystem;
import org.tributary.bench.report.Reading;

/** Something of the system that is measured next to what the machine could do. */
public interface Figure {

    /** As it is asked for on the command line. */
    String name();

    /** What is measured, in a sentence. */
    String measures();

    /** What stands beside it, in a sentence. */
    String limit();

    /** Makes what the rounds need, and lets everything get warm. */
    void prepare(BenchSystem ground) throws Exception;

    /** So many rounds of the system and of its limit; checks that all of it is right. */
    List<Reading> rounds(int rounds) throws Exception;

    /** What a reader must know besides. */
    default List<String> remarks() {
        return List.of();
    }
}
