package org.tributary.local.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which clinic {@code manager@demo} manages: a file beside the sign-in's key, read at each sign-in. */
public final class ManagersClinic {

    private final Path file;

    /** Kept in the folder of the sign-in. */
    public ManagersClinic(Path folder) {
        file = folder.resolve("manager-clinic");
    }

    /** From the next sign-in on, it is this one. */
    public void is(String clinicId) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, clinicId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its id; there is none until the first clinic has been opened. */
    Optional<String> now() {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
