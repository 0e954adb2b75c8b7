package org.tributary.events.terms;

/** Whether hands are laid on, or the circulation is only evaluated. */
public enum VisitKind {
    EVALUATION,
    TREATMENT
}
