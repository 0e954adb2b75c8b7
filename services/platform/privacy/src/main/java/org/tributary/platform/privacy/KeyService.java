package org.tributary.platform.privacy;

import com.google.crypto.tink.Aead;

/** Where the keys are that wrap the keys of persons; they never leave it, and only one of them wraps what is new. */
interface KeyService {

    /**
     * Wraps by the current key and unwraps by whichever wrapped. Every call may throw {@link KeyServiceAway}. It is asked for each
     * time, so that a key which another instance made is known here, too.
     */
    Aead wrapping();

    /** The name of the current key. */
    String current();

    /** Makes a key that is the current one from now on; the others go on unwrapping. */
    String renew();

    /** Destroys all keys but the current one: what they wrapped is lost. */
    void retireOthers();
}
