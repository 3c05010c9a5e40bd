package no.helhet.praksis.utbetaling;

import no.helhet.formats.iso20022.StatusReader;
import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Kontor;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/// Reads the receipts that the file transfer lays in `inn`. A receipt leaves the folder when it is
/// kept in the database; one that belongs to no municipality is moved aside for a person.
@Component
class Kvitteringsinnboks {
    private static final Logger log = LoggerFactory.getLogger(Kvitteringsinnboks.class);
    private static final String UNFINISHED = ".tmp";
    private final Betalingsmappe mappe;
    private final Directory directory;
    private final Kvitteringer kvitteringer;

    Kvitteringsinnboks(Betalingsmappe mappe, Directory directory, Kvitteringer kvitteringer) {
        this.mappe = mappe;
        this.directory = directory;
        this.kvitteringer = kvitteringer;
    }

    void readAll() {
        for (var file : files()) {
            try {
                read(file);
            } catch (IOException | RuntimeException e) {
                log.error(
                        "A receipt could not be read; it stays and the next round tries again", e);
            }
        }
    }

    private List<Path> files() {
        try (var found = Files.list(mappe.inn())) {
            return found.filter(Files::isRegularFile)
                    .filter(f -> !f.getFileName().toString().endsWith(UNFINISHED))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path file) throws IOException {
        var name = file.getFileName().toString();
        if (Files.size(file) > Kvitteringer.MOST_BYTES) {
            moveAside(file, mappe.uavklart());
            return;
        }
        var content = Files.readAllBytes(file);
        var place = findPlace(name, content);
        if (place.isEmpty()) {
            moveAside(file, mappe.uavklart());
            return;
        }
        var omrade = place.get();
        Scopes.run(
                Scope.system(omrade.kommunenr(), omrade.bydel()),
                () -> kvitteringer.receive(omrade.kommunenr(), name, content));
        moveAside(file, mappe.arkiv());
    }

    /// The municipality whose run it answers for; else the one its file name begins with, as our
    /// own files do; else the only one there is.
    private Optional<Kontor.Omrade> findPlace(String name, byte[] content) {
        var omrader = directory.findOmrader();
        if (StatusReader.read(new ByteArrayInputStream(content), StatusReader.Limits.DEFAULT)
                instanceof StatusReader.Result.Read(var report)) {
            var answered =
                    omrader.stream()
                            .filter(
                                    o ->
                                            Scopes.call(
                                                    Scope.system(o.kommunenr(), o.bydel()),
                                                    () ->
                                                            kvitteringer.isOurs(
                                                                    o.kommunenr(), report)))
                            .findFirst();
            if (answered.isPresent()) {
                return answered;
            }
        }
        var named = omrader.stream().filter(o -> name.startsWith(o.kommunenr() + "-")).toList();
        var candidates = named.isEmpty() ? omrader : named;
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    private void moveAside(Path file, Path folder) throws IOException {
        if (folder.equals(mappe.uavklart())) {
            log.warn("A receipt belongs to no municipality here and waits in the folder uavklart");
        }
        Files.move(
                file,
                folder.resolve(file.getFileName()),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }
}
