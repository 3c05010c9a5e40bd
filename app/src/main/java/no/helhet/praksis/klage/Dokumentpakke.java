package no.helhet.praksis.klage;

import no.helhet.platform.files.FileStore;

import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Packs the documents of an appeal as one ZIP: numbered files in order, after a list of contents
/// with the SHA-256 of each. Stored, not compressed, with one moment on all: the same documents
/// give the same bytes with every program.
@Component
class Dokumentpakke {
    static final String CONTENTS = "00-innhold.txt";
    // The first moment a ZIP can tell; the documents bear their own dates.
    private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);
    private final FileStore files;

    Dokumentpakke(FileStore files) {
        this.files = files;
    }

    void write(List<Klagedokument> documents, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            add(zip, CONTENTS, contents(documents).getBytes(StandardCharsets.UTF_8));
            for (var document : documents) {
                add(zip, document.filnavn(), files.read(document.fil()));
            }
        }
    }

    /// A line for each: SHA-256, two spaces, name, as `sha256sum --check` reads it.
    static String contents(List<Klagedokument> documents) {
        var text = new StringBuilder();
        for (var document : documents) {
            text.append(document.sha256()).append("  ").append(document.filnavn()).append('\n');
        }
        return text.toString();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var sum = new CRC32();
        sum.update(content);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(MOMENT);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
