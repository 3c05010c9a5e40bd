package no.helhet.praksis.soknad;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

/// A watched folder: each folder in it is one message, with `melding.json`, `soknad.json`,
/// `vedlegg.json` and the files. A sender writes under a name that ends with `.tmp` and renames it
/// when all is there; such names, and names that begin with a dot, are left alone.
///
/// A bundle is moved to `mottatt/` after its bytes are stored and committed. A crash between the
/// two is harmless: the same bytes are recognised and only moved. One that is too large to take
/// in is moved to `for-stor/` and reported; nothing is deleted.
@Component
class Innboks {
    private static final Logger log = LoggerFactory.getLogger(Innboks.class);
    private static final String RECEIVED = "mottatt";
    private static final String TOO_LARGE = "for-stor";
    private static final int MOST_BUNDLES = 100;
    private static final long MOST_BYTES_AT_ONCE = 64L << 20;
    private static final int READERS = 4;
    private final Innsending innsending;
    private final SoknadProperties properties;

    Innboks(Innsending innsending, SoknadProperties properties) {
        this.innsending = innsending;
        this.properties = properties;
    }

    private record Bundle(Path folder, List<Del> deler) {}

    /// Takes in all that lies ready.
    ///
    /// @return how many bundles were taken in
    int receiveAll() {
        var inbox = properties.mappe();
        if (inbox == null || !Files.isDirectory(inbox)) {
            return 0;
        }
        int received = 0;
        try {
            for (var ready = read(inbox); !ready.isEmpty(); ready = read(inbox)) {
                receive(inbox, ready);
                received += ready.size();
            }
        } catch (IOException e) {
            log.error("The inbox could not be read ({}); it will be tried again", reason(e));
        }
        return received;
    }

    private void receive(Path inbox, List<Bundle> bundles) throws IOException {
        var receipts =
                innsending.receiveAll(
                        bundles.stream()
                                .map(
                                        b ->
                                                new Innsending.Innsendt(
                                                        Kanal.INNBOKS, "innboks", b.deler()))
                                .toList());
        for (int i = 0; i < bundles.size(); i++) {
            move(bundles.get(i).folder(), inbox.resolve(RECEIVED));
        }
        try (var readers = Executors.newFixedThreadPool(READERS)) {
            receipts.forEach(r -> readers.execute(() -> innsending.process(r.id())));
        }
    }

    private List<Bundle> read(Path inbox) throws IOException {
        var bundles = new ArrayList<Bundle>();
        long bytes = 0;
        try (var folders = Files.newDirectoryStream(inbox, Innboks::isReady)) {
            for (var folder : folders) {
                var bundle = readBundle(inbox, folder);
                if (bundle.isEmpty()) {
                    continue;
                }
                bundles.add(bundle.get());
                bytes += bundle.get().deler().stream().mapToLong(d -> d.bytes().length).sum();
                if (bundles.size() == MOST_BUNDLES || bytes > MOST_BYTES_AT_ONCE) {
                    break;
                }
            }
        }
        return bundles;
    }

    private Optional<Bundle> readBundle(Path inbox, Path folder) {
        try (var listed = Files.list(folder)) {
            var files = listed.filter(Files::isRegularFile).sorted().toList();
            long size = 0;
            for (var file : files) {
                size += Files.size(file);
            }
            if (size > properties.mostBytes()) {
                log.error(
                        "A bundle in the inbox holds {} bytes and at most {} are taken in; it is"
                                + " moved to {}/",
                        size,
                        properties.mostBytes(),
                        TOO_LARGE);
                move(folder, inbox.resolve(TOO_LARGE));
                return Optional.empty();
            }
            var deler = new ArrayList<Del>();
            for (var file : files) {
                deler.add(new Del(file.getFileName().toString(), null, Files.readAllBytes(file)));
            }
            return deler.isEmpty() ? Optional.empty() : Optional.of(new Bundle(folder, deler));
        } catch (IOException e) {
            log.error(
                    "A bundle in the inbox could not be read ({}); it is left for the next round",
                    reason(e));
            return Optional.empty();
        }
    }

    private static boolean isReady(Path folder) {
        var name = folder.getFileName().toString();
        return Files.isDirectory(folder)
                && !name.endsWith(".tmp")
                && !name.startsWith(".")
                && !name.equals(RECEIVED)
                && !name.equals(TOO_LARGE);
    }

    private static void move(Path folder, Path to) throws IOException {
        Files.createDirectories(to);
        var target = to.resolve(folder.getFileName());
        for (int i = 2; Files.exists(target); i++) {
            target = to.resolve(folder.getFileName() + "-" + i);
        }
        Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
    }

    // Folder and file names may tell of a person, so only the kind of failure is logged.
    private static String reason(IOException e) {
        return e instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : e.getClass().getSimpleName();
    }
}
