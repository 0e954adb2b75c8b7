package org.tributary.events;

/** What takes a time away from visits: a closure of a clinic, or an absence of a therapist. */
public sealed interface BlockId extends Id permits ClosureId, AbsenceId {}
