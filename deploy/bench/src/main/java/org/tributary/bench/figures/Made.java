package org.tributary.bench.figures;

import org.tributary.bench.ground.CpuUse;
import org.tributary.bench.load.Tally;

/** What came of a load, and what it cost. */
record Made(Tally tally, CpuUse cpu) {}
