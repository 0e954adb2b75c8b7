package org.tributary.drills.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file system of its own below one folder of the system's data, small enough to be filled without harm to others. */
record SmallDisk(String folderName, int megabytes) {

    private static final String FILLER = "filler-";
    private static final long BLOCK = 4096;

    /** What this machine lacks for one. */
    static Optional<String> lacks() {
        return Commands.lacks("mkfs.ext4", "mount", "umount", "mountpoint", "truncate", "fallocate")
                .or(() -> Files.exists(Path.of("/dev/loop-control"))
                        ? Optional.empty()
                        : Optional.of("This kernel has no loop devices."));
    }

    /** Lays it below a system that has not been started yet. */
    void mountBelow(Path folder) throws IOException, InterruptedException {
        unmountBelow(folder);
        var point = point(folder);
        var image = image(folder);
        Files.deleteIfExists(image);
        Files.createDirectories(point);
        Files.createDirectories(image.getParent());
        Commands.run("truncate", "-s", megabytes + "M", image.toString());
        Commands.run("mkfs.ext4", "-q", "-F", "-m", "0", image.toString());
        Commands.run("mount", "-o", "loop", image.toString(), point.toString());
        Files.delete(point.resolve("lost+found")); // a server's data begin in an empty folder
    }

    /** Takes whatever space is left. */
    void fill(Path folder) throws IOException, InterruptedException {
        var point = point(folder);
        var nr = 0;
        for (var size = Files.getFileStore(point).getUsableSpace(); size >= BLOCK; ) {
            if (Commands.succeeds(
                    "fallocate",
                    "-l",
                    String.valueOf(size),
                    point.resolve(FILLER + nr).toString())) {
                nr++;
            } else {
                Files.deleteIfExists(point.resolve(FILLER + nr));
                size /= 2; // the file system needs a little for its own books
            }
        }
    }

    /** Gives it back. */
    void makeRoom(Path folder) throws IOException {
        try (var fillers = Files.newDirectoryStream(point(folder), FILLER + "*")) {
            for (var filler : fillers) {
                Files.delete(filler);
            }
        }
    }

    /** Takes it away; what was written is kept in its image. */
    void unmountBelow(Path folder) throws IOException, InterruptedException {
        var point = point(folder).toString();
        if (Commands.succeeds("mountpoint", "-q", point)) {
            Commands.run("umount", point);
        }
    }

    private Path point(Path folder) {
        return folder.resolve("data").resolve(folderName);
    }

    private Path image(Path folder) {
        return folder.resolve("disks").resolve(folderName + ".ext4");
    }
}
