package no.helhet.praksis.utbetaling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The folders shared with the bank's file transfer: `ut` is fetched from, `inn` delivered to.
/// `arkiv` is ours: a second name of every file sent, and every receipt read.
record Betalingsmappe(Path rot) {
    Path ut() {
        return folder("ut");
    }

    Path inn() {
        return folder("inn");
    }

    Path arkiv() {
        return folder("arkiv");
    }

    /// A run's file as it was sent; empty before that, and when the archive has lost it.
    Optional<Path> findArchived(Kjoring kjoring) {
        return Optional.ofNullable(kjoring.filnavn())
                .map(name -> arkiv().resolve(name))
                .filter(Files::exists);
    }

    /// Receipts that no municipality could be found for.
    Path uavklart() {
        return folder("uavklart");
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(rot.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes the names in a folder last through a loss of power.
    static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
