package org.tributary.platform.privacy;

import java.util.UUID;

/** What is asked is about a person who was erased: nothing of who they were can be told, and nothing new is recorded of them. */
public final class PersonErased extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PersonErased(UUID person) {
        super(person + " was erased");
    }
}
