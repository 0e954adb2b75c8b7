package org.tributary.platform.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** The key of a service that wraps the keys of persons: a file on one machine, for its owner's eyes only. */
final class KeyEncryptionKey {

    private KeyEncryptionKey() {}

    /** Reads the file, or makes it. Two instances that start at once end up with one key. */
    static Aead readOrMake(Path file) {
        try {
            AeadConfig.register();
            if (!Files.exists(file)) {
                make(file);
            }
            return TinkJsonProtoKeysetFormat.parseKeyset(
                            Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key-encryption key in " + file + " cannot be used", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The key-encryption key in " + file + " cannot be read", e);
        }
    }

    private static void make(Path file) throws GeneralSecurityException, IOException {
        var json = TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()),
                RegistryConfiguration.get(),
                InsecureSecretKeyAccess.get());
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var whole = Files.createTempFile(folder, "kek", ".json", ownerOnly);
        try {
            Files.writeString(whole, json, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException e) {
            // another instance was faster, and its key is the one
        } finally {
            Files.delete(whole);
        }
    }
}
