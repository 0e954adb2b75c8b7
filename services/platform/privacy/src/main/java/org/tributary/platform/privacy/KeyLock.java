package org.tributary.platform.privacy;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing is wrapped by a key-encryption key while another one takes its place; both hold until their transaction ends. */
final class KeyLock {

    private static final long LOCK = 0x6b656b;

    private KeyLock() {}

    static void whileWrapping(JdbcClient keys) {
        keys.sql("select pg_advisory_xact_lock_shared(" + LOCK + ")")
                .query((_, _) -> 0)
                .single();
    }

    static void beforeChanging(JdbcClient keys) {
        keys.sql("select pg_advisory_xact_lock(" + LOCK + ")")
                .query((_, _) -> 0)
                .single();
    }
}
