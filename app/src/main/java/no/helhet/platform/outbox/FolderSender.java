package no.helhet.platform.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes each message to a file of its own, named by its id: the same message again replaces
/// itself. A file is whole or absent. A calendar file lies beside its message, and is there first.
final class FolderSender implements MessageSender {
    private final Path folder;

    FolderSender(Path folder) {
        this.folder = folder;
    }

    @Override
    public void send(OutgoingMessage message) throws IOException {
        Files.createDirectories(folder);
        var name = message.kommunenr() + "-" + message.id();
        if (!message.calendar().isEmpty()) {
            write(name + ".ics", message.calendar());
        }
        write(name + ".txt", text(message));
        // The rename itself lasts a power cut only when the folder is forced too.
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private void write(String name, String content) throws IOException {
        var temporary = folder.resolve(name + ".tmp");
        try (var out =
                FileChannel.open(
                        temporary,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(
                temporary,
                folder.resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static String text(OutgoingMessage message) {
        return "%s\n%s\n%s\n\n%s\n"
                .formatted(message.channel(), message.to(), message.subject(), message.text());
    }
}
