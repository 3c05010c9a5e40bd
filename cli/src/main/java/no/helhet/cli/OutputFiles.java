package no.helhet.cli;

import no.helhet.cli.demo.BadInput;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A folder that a command leaves files in. Each file is whole or not there.
public final class OutputFiles {
    private final Path folder;

    private OutputFiles(Path folder) {
        this.folder = folder;
    }

    /// Makes the folder when it is not there, and finds out that it can be written to.
    public static OutputFiles in(Path folder) throws BadInput {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "helhet", ".tmp"));
            return new OutputFiles(folder);
        } catch (IOException | SecurityException e) {
            throw new BadInput(
                    "--out: %s can not be written to. Give a folder that you may write in"
                            .formatted(folder));
        }
    }

    /// Writes a file as it is, in place of the one there was.
    public void write(String name, byte[] bytes) throws IOException {
        replace(name, temporary -> Files.write(temporary, bytes));
    }

    /// Writes a file in UTF-8, in place of the one there was.
    public void write(String name, Content content) throws IOException {
        replace(
                name,
                temporary -> {
                    try (var out = Files.newBufferedWriter(temporary)) {
                        content.writeTo(out);
                    }
                });
    }

    private void replace(String name, Filling filling) throws IOException {
        var temporary = Files.createTempFile(folder, "helhet", ".tmp");
        try {
            filling.fill(temporary);
            Files.move(
                    temporary,
                    folder.resolve(name),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private interface Filling {
        void fill(Path temporary) throws IOException;
    }

    /// Writes what a file is to hold.
    @FunctionalInterface
    public interface Content {
        void writeTo(Writer out) throws IOException;
    }
}
