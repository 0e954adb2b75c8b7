package org.tributary.platform.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which a text or a fact is told from any other, without being kept itself. */
public final class Sha256 {

    private Sha256() {}

    /** A hash that is fed part by part. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The hash of a text, in hexadecimal digits. */
    public static String of(String text) {
        return HexFormat.of().formatHex(begin().digest(text.getBytes(UTF_8)));
    }
}
