package org.tributary.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Finds a person by what identifies them without keeping it readable: HMAC-SHA256 under a secret of the service, which is
 * kept wrapped in the keys database.
 */
public final class SearchHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    SearchHash(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /** The hash of these parts in this order; the caller has brought them to one spelling. */
    public byte[] of(String... parts) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            for (var part : parts) {
                var bytes = part.getBytes(UTF_8);
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }
}
