package org.tributary.platform.web.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hashes bodies under a secret that is drawn once and kept beside the rows. It is for services without personal data: one
 * that has some has a keys database, and hashes under the secret that is kept there.
 */
final class StoredSecretHash implements BodyHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;

    private final JdbcClient db;
    private volatile @Nullable SecretKeySpec secret;

    StoredSecretHash(JdbcClient db) {
        this.db = db;
    }

    @Override
    public byte[] of(String query, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret());
            var queryBytes = query.getBytes(UTF_8);
            mac.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(queryBytes.length).array());
            mac.update(queryBytes);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }

    private SecretKeySpec secret() {
        var known = secret;
        if (known == null) {
            known = new SecretKeySpec(kept(), ALGORITHM);
            secret = known;
        }
        return known;
    }

    /** Several instances may start at once: the first row stays. */
    private byte[] kept() {
        var drawn = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(drawn);
        db.sql("insert into idempotency_secret (secret) values (:secret) on conflict do nothing")
                .param("secret", drawn)
                .update();
        return db.sql("select secret from idempotency_secret")
                .query(byte[].class)
                .single();
    }
}
