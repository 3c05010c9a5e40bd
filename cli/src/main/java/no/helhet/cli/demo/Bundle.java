package no.helhet.cli.demo;

import no.helhet.formats.fodselsnummer.Fodselsnummer;
import no.helhet.formats.fodselsnummer.Regler;
import no.helhet.formats.fodselsnummer.SyntheticSeries;
import no.helhet.formats.json.Json;
import no.helhet.formats.json.Json.JsonObject;
import no.helhet.formats.json.Json.JsonString;
import no.helhet.formats.json.JsonReader;
import no.helhet.formats.json.JsonResult;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// An application as it is sent: `melding.json`, `soknad.json`, `vedlegg.json` and the files.
///
/// @param number the applicant's number as written, or null when there is none to read
/// @param enhetsnr the office that it is addressed to, as written
public record Bundle(List<Part> parts, @Nullable String number, @Nullable String enhetsnr) {
    static final String SOKNAD = "soknad.json";
    static final String MELDING = "melding.json";
    static final String VEDLEGG = "vedlegg.json";
    private static final List<String> NUMBER =
            List.of("data", "personalia", "personIdentifikator", "verdi");
    private static final List<String> OFFICE = List.of("mottaker", "enhetsnummer");
    private static final Regler SYNTHETIC =
            Regler.TODAY.withSynthetic(SyntheticSeries.PLUSS_40, SyntheticSeries.PLUSS_80);

    public Bundle {
        parts = List.copyOf(parts);
    }

    /// @param name the file's name
    public record Part(String name, byte[] bytes) {
        boolean isDocument() {
            return name.equals(SOKNAD) || name.equals(MELDING) || name.equals(VEDLEGG);
        }
    }

    /// Reads an application: a `soknad.json` alone, or a folder that holds one.
    ///
    /// @param withNumber sent instead of the applicant's own number
    public static Bundle read(Path place, @Nullable String withNumber) throws BadInput {
        if (!Files.exists(place)) {
            throw new BadInput(
                    "--application: there is no file or folder %s. Give a soknad.json, or a folder"
                                    .formatted(place)
                            + " such as eksempler/enslig");
        }
        if (withNumber != null) {
            checkNumber(withNumber);
        }
        try {
            return Files.isDirectory(place) ? folder(place, withNumber) : alone(place, withNumber);
        } catch (IOException e) {
            throw new BadInput(
                    "--application: %s could not be read. Check that you may read it"
                            .formatted(place));
        }
    }

    private static void checkNumber(String number) throws BadInput {
        if (!(Fodselsnummer.parse(number, SYNTHETIC)
                        instanceof Fodselsnummer.Result.Valid(var valid))
                || !valid.isSynthetic()) {
            throw new BadInput(
                    "--with-number: not a valid synthetic national number. Give eleven digits with"
                            + " 80 (or 40) added to the month and right control digits, such as"
                            + " 12839921088");
        }
    }

    private static Bundle folder(Path folder, @Nullable String withNumber)
            throws IOException, BadInput {
        if (!Files.isRegularFile(folder.resolve(SOKNAD))) {
            throw new BadInput(
                    "--application: the folder %s has no soknad.json. Give a folder that holds one, or"
                                    .formatted(folder)
                            + " the file itself");
        }
        var soknad = Files.readAllBytes(folder.resolve(SOKNAD));
        var sent = withNumber == null ? soknad : replaceNumber(folder, soknad, withNumber);
        var parts = new ArrayList<Part>();
        var melding = folder.resolve(MELDING);
        parts.add(
                new Part(
                        MELDING,
                        // With another applicant it is another application, with ids of its own.
                        Files.isRegularFile(melding) && withNumber == null
                                ? Files.readAllBytes(melding)
                                : melding(sent)));
        parts.add(new Part(SOKNAD, sent));
        var vedlegg = folder.resolve(VEDLEGG);
        parts.add(
                new Part(
                        VEDLEGG,
                        Files.isRegularFile(vedlegg) ? Files.readAllBytes(vedlegg) : noVedlegg()));
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var part = new Part(file.getFileName().toString(), Files.readAllBytes(file));
                if (!part.isDocument()) {
                    parts.add(part);
                }
            }
        }
        return of(parts, sent);
    }

    private static Bundle alone(Path file, @Nullable String withNumber)
            throws IOException, BadInput {
        var soknad = Files.readAllBytes(file);
        if (!(JsonReader.read(soknad) instanceof JsonResult.Tree)) {
            throw notJson(file, soknad);
        }
        var sent = withNumber == null ? soknad : replaceNumber(file, soknad, withNumber);
        return of(
                List.of(
                        new Part(MELDING, melding(sent)),
                        new Part(SOKNAD, sent),
                        new Part(VEDLEGG, noVedlegg())),
                sent);
    }

    private static Bundle of(List<Part> parts, byte[] soknad) {
        return new Bundle(parts, find(soknad, NUMBER), find(soknad, OFFICE));
    }

    private static BadInput notJson(Path file, byte[] soknad) {
        var line =
                JsonReader.read(soknad) instanceof JsonResult.Rejected(var faults)
                        ? faults.getFirst().position().line()
                        : 1;
        return new BadInput(
                "--application: %s is not JSON (line %d). Give a soknad.json, or its folder"
                        .formatted(file, line));
    }

    /// The same bytes with another number in its place.
    private static byte[] replaceNumber(Path file, byte[] soknad, String number) throws BadInput {
        if (!(JsonReader.read(soknad) instanceof JsonResult.Tree(var root))) {
            throw notJson(file, soknad);
        }
        if (!(find(root, NUMBER) instanceof JsonString found)) {
            throw new BadInput(
                    "--with-number: %s has no %s to put it in. Give an application that has"
                            .formatted(file, String.join(".", NUMBER)));
        }
        var start = found.position().offset();
        var end = start + 1;
        while (soknad[end] != '"') {
            end += soknad[end] == '\\' ? 2 : 1;
        }
        var between = ("\"" + number + "\"").getBytes(StandardCharsets.US_ASCII);
        var sent = new byte[start + between.length + soknad.length - end - 1];
        System.arraycopy(soknad, 0, sent, 0, start);
        System.arraycopy(between, 0, sent, start, between.length);
        System.arraycopy(soknad, end + 1, sent, start + between.length, soknad.length - end - 1);
        return sent;
    }

    private static @Nullable String find(byte[] soknad, List<String> path) {
        return JsonReader.read(soknad) instanceof JsonResult.Tree(var root)
                        && find(root, path) instanceof JsonString(var value, var position)
                ? value
                : null;
    }

    private static @Nullable Json find(Json root, List<String> path) {
        Json at = root;
        for (var name : path) {
            if (!(at instanceof JsonObject object) || !object.members().containsKey(name)) {
                return null;
            }
            at = object.members().get(name).value();
        }
        return at;
    }

    /// The ids come from the content: the same application is the same message every time.
    private static byte[] melding(byte[] soknad) {
        var id = UUID.nameUUIDFromBytes(soknad);
        return """
        {"eksternRef": "DEMO%s", "digisosId": "%s"}
        """
                .formatted(id.toString().substring(0, 8).toUpperCase(Locale.ROOT), id)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] noVedlegg() {
        return "{\"vedlegg\": []}\n".getBytes(StandardCharsets.UTF_8);
    }
}
