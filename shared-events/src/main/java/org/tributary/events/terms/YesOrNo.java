package org.tributary.events.terms;

/** What a patient answers to a question that knows no third answer. */
public enum YesOrNo {
    YES,
    NO
}
