package org.tributary.bench.figures;

import org.tributary.bench.load.Tally;

/** What a load left in every table that it leaves something in, counted before it and after it. */
interface Stored<S extends Stored<S>> {

    /**
     * Requires that exactly what was answered has been added since.
     *
     * @throws org.tributary.bench.ground.WrongResult if not
     */
    void requirePlus(Tally tally, S now);
}
