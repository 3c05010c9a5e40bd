package no.helhet.praksis.minside;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// Delivers to a folder. A file is whole or absent: it is written under another name, forced to
/// the disk, and renamed.
final class Innsynsmappe implements Innsynsmottaker {
    private final Path folder;

    Innsynsmappe(Path folder) {
        this.folder = folder;
    }

    @Override
    public void deliver(UUID digisosId, String name, byte[] content) throws IOException {
        var place = Files.createDirectories(folder.resolve(digisosId.toString()));
        var temporary = place.resolve(name + ".tmp");
        try (var out =
                FileChannel.open(
                        temporary,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(
                temporary,
                place.resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        forceFolder(place);
    }

    // The rename itself lasts a power cut only when the folder is forced too.
    private static void forceFolder(Path place) throws IOException {
        try (var channel = FileChannel.open(place, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
