-- Each decision tells which forms a patient is to answer, and those of before do not: every gate is decided anew at the next start,
-- so that booking learns of them.
update decided_gate set versions = 0;
