package no.helhet.praksis.soknad;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// A message made from one of the project's examples, for a municipality of the test's own.
record Bundle(List<Del> deler) {
    private static final Path EXAMPLES = Path.of("..", "eksempler");

    static Bundle of(String example, String kommunenr) {
        return of(example, kommunenr, UUID.randomUUID());
    }

    static Bundle of(String example, String kommunenr, UUID digisosId) {
        try (var files = Files.list(EXAMPLES.resolve(example))) {
            var deler = new ArrayList<Del>();
            for (var file : files.sorted().toList()) {
                deler.add(
                        new Del(
                                file.getFileName().toString(),
                                "application/octet-stream",
                                Files.readAllBytes(file)));
            }
            return new Bundle(deler)
                    .edit(
                            "melding.json",
                            text ->
                                    text.replaceAll(
                                            "(?<=\"digisosId\": \")[^\"]+", digisosId.toString()))
                    .edit(
                            "soknad.json",
                            text ->
                                    text.replaceAll(
                                            "(?<=\"kommunenummer\": \")[0-9]{4}", kommunenr));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Bundle edit(String navn, UnaryOperator<String> change) {
        return map(
                navn,
                bytes ->
                        change.apply(new String(bytes, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8));
    }

    Bundle map(String navn, UnaryOperator<byte[]> change) {
        return new Bundle(
                deler.stream()
                        .map(
                                d ->
                                        d.navn().equals(navn)
                                                ? new Del(
                                                        navn,
                                                        d.innholdstype(),
                                                        change.apply(d.bytes()))
                                                : d)
                        .toList());
    }

    Bundle without(String navn) {
        return new Bundle(deler.stream().filter(d -> !d.navn().equals(navn)).toList());
    }

    byte[] part(String navn) {
        return deler.stream().filter(d -> d.navn().equals(navn)).findFirst().orElseThrow().bytes();
    }

    /// The body a client would send.
    byte[] multipart(String boundary) {
        var out = new java.io.ByteArrayOutputStream();
        for (var del : deler) {
            var field = del.navn().endsWith(".json") ? del.navn().replace(".json", "") : "fil";
            write(
                    out,
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                                    .formatted(boundary, field, del.navn())
                            + "Content-Type: application/octet-stream\r\n\r\n");
            out.writeBytes(del.bytes());
            write(out, "\r\n");
        }
        write(out, "--" + boundary + "--\r\n");
        return out.toByteArray();
    }

    private static void write(java.io.ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
