package org.tributary.local.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** A private key that is kept in a file, so that what it has signed outlives a restart. */
final class KeyFile {

    private static final int BITS = 2048;

    private KeyFile() {}

    static RSAKey readOrMake(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file, new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate());
            }
            return RSAKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException("The key in " + file + " cannot be used", e);
        }
    }

    private static void write(Path file, RSAKey key) throws IOException {
        Files.createDirectories(file.getParent());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var whole = Files.createTempFile(file.getParent(), "key", ".json", ownerOnly);
        Files.writeString(whole, key.toJSONString());
        Files.move(whole, file);
    }
}
