package no.helhet.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/// The folder that holds all data of a local start. One start at a time uses it.
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /// Opens the folder, making it if it is not there.
    ///
    /// @throws InUse when another start has it open
    public static DataFolder open(Path path) throws IOException, InUse {
        Files.createDirectories(path);
        var channel =
                FileChannel.open(
                        path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new DataFolder(path, channel);
            }
        } catch (OverlappingFileLockException e) {
            // held by this process: the same answer
        }
        channel.close();
        throw new InUse(path);
    }

    public Path path() {
        return path;
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /// Removes everything in it but the lock.
    ///
    /// @throws NotStarted when what is in it is not ours to remove
    public void clear() throws IOException, NotStarted {
        try (var files = Files.list(path)) {
            if (files.anyMatch(f -> !f.equals(path.resolve("lock"))) && !isOurs()) {
                throw new NotStarted(
                        "%s holds other things than Helhet's, which --new would remove. Choose another folder with --data."
                                .formatted(path));
            }
        }
        try (var files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder())
                    .filter(f -> !f.equals(path) && !f.equals(path.resolve("lock")))
                    .forEach(DataFolder::delete);
        }
    }

    private boolean isOurs() {
        return Files.exists(path.resolve("municipality")) || Files.exists(path.resolve("postgres"));
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /// Another start has the folder.
    public static final class InUse extends Exception {
        private static final long serialVersionUID = 1;

        InUse(Path path) {
            super(
                    "The data folder "
                            + path
                            + " is in use by another start. Stop that one, or choose another with"
                            + " --data.");
        }
    }
}
