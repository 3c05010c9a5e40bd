package no.helhet.laering.uttrekk;

import no.helhet.formats.table.CsvWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The ZIP: a CSV for each table, a code book, a README, and the checksums of them all. The same
/// data give the same bytes.
final class Datapakke implements AutoCloseable {
    private final ZipOutputStream zip;
    private final LocalDate dated;
    private final Map<String, String> checksums = new LinkedHashMap<>();

    /// @param dated the day that stands on the files
    Datapakke(OutputStream out, LocalDate dated) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.dated = dated;
    }

    /// Fills a table.
    @FunctionalInterface
    interface Fylling {
        void fill(Rader rader);
    }

    /// Takes a row of a table.
    @FunctionalInterface
    interface Rader {
        void row(List<String> cells);
    }

    void table(String name, Fylling fylling) {
        entry(
                name,
                out -> {
                    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    writer.write('\ufeff');
                    var csv = new CsvWriter(writer, ';');
                    fylling.fill(
                            cells -> {
                                try {
                                    csv.row(cells);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
                    writer.flush();
                });
    }

    void text(String name, String content) {
        entry(name, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    private interface Writing {
        void write(OutputStream out) throws IOException;
    }

    private void entry(String name, Writing writing) {
        try {
            var entry = new ZipEntry(name);
            entry.setTimeLocal(dated.atStartOfDay());
            zip.putNextEntry(entry);
            var digest = sha256();
            writing.write(new DigestOutputStream(zip, digest));
            zip.closeEntry();
            checksums.put(name, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        var sums = new StringBuilder();
        checksums.forEach((name, sum) -> sums.append(sum).append("  ").append(name).append('\n'));
        text("SHA256SUMS", sums.toString());
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
