package org.tributary.platform.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/** The keys that wrap the keys of persons: a file on one machine, for its owner's eyes only, a Tink keyset in JSON. */
final class FileKeyService implements KeyService {

    private final Path file;
    private @Nullable Loaded loaded;

    /** Makes the file where there is none. Two instances that start at once end up with one key. */
    FileKeyService(Path file) {
        if (file.toString().isBlank()) {
            throw new IllegalStateException("KEK_FILE or PKCS11_LIBRARY has to say where the key-encryption keys are");
        }
        this.file = file;
        try {
            AeadConfig.register();
            if (!Files.exists(file)) {
                make(newKeyset());
            }
            keyset();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key-encryption key cannot be made", e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** As the file was when it was changed last. */
    private record Loaded(KeysetHandle keys, FileTime changedAt) {}

    @Override
    public Aead wrapping() {
        try {
            return keyset().getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key-encryption key in " + file + " cannot be used", e);
        }
    }

    @Override
    public String current() {
        return Integer.toHexString(keyset().getPrimary().getId());
    }

    @Override
    public String renew() {
        replace(KeysetHandle.newBuilder(keyset())
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary()));
        return current();
    }

    @Override
    public void retireOthers() {
        var kept = KeysetHandle.newBuilder(keyset());
        for (var at = kept.size() - 1; at >= 0; at--) {
            if (!kept.getAt(at).isPrimary()) {
                kept.deleteAt(at);
            }
        }
        replace(kept);
    }

    private synchronized KeysetHandle keyset() {
        try {
            var changedAt = Files.getLastModifiedTime(file);
            var known = loaded;
            if (known == null || !known.changedAt.equals(changedAt)) {
                known = new Loaded(
                        TinkJsonProtoKeysetFormat.parseKeyset(
                                Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get()),
                        changedAt);
                loaded = known;
            }
            return known.keys;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key-encryption key in " + file + " cannot be used", e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private KeyServiceAway unreadable(IOException e) {
        return new KeyServiceAway("The key-encryption key in " + file + " cannot be read", e);
    }

    private static KeysetHandle newKeyset() throws GeneralSecurityException {
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
    }

    private void make(KeysetHandle keys) throws GeneralSecurityException, IOException {
        var whole = written(keys);
        try {
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException e) {
            // another instance was faster, and its key is the one
        } finally {
            Files.delete(whole);
        }
    }

    private void replace(KeysetHandle.Builder keys) {
        try {
            Files.move(written(keys.build()), file, StandardCopyOption.ATOMIC_MOVE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key-encryption key cannot be made", e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Path written(KeysetHandle keys) throws GeneralSecurityException, IOException {
        var json = TinkJsonProtoKeysetFormat.serializeKeyset(
                keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var whole = Files.createTempFile(folder, "kek", ".json", ownerOnly);
        Files.writeString(whole, json, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
        return whole;
    }
}
