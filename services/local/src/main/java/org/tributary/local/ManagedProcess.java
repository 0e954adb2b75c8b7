package org.tributary.local;

/** One process of the system, which can be started again after it has ended. */
interface ManagedProcess {

    /** As people call it. */
    String name();

    /** Starts it; it need not serve yet. */
    ProcessHandle start();

    /** Whether it serves. */
    boolean isReady();

    /** Ends it and waits for that; an end that takes too long is made short. */
    void stop(ProcessHandle running);
}
