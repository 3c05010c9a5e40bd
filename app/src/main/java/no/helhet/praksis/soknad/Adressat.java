package no.helhet.praksis.soknad;

import no.helhet.formats.json.JsonReader;
import no.helhet.formats.json.JsonResult;
import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Kontor;

import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds which municipality and office a message is for, from `mottaker` in `soknad.json`. Read
/// even from a message that is not a valid application: the office is to see what is wrong with
/// what was sent to it.
@Component
class Adressat {
    // In JSON a quote inside a text is escaped, so this cannot match what an applicant wrote.
    private static final Pattern MOTTAKER =
            Pattern.compile("\"mottaker\"\\s*:\\s*\\{([^{}]{0,1000})\\}?");
    private static final Pattern KOMMUNE =
            Pattern.compile("\"kommunenummer\"\\s*:\\s*\"([0-9]{4})\"");
    private static final Pattern ENHET = Pattern.compile("\"enhetsnummer\"\\s*:\\s*\"([0-9]{4})\"");
    private final Directory directory;

    Adressat(Directory directory) {
        this.directory = directory;
    }

    sealed interface Svar {}

    record Kjent(String kommunenr, Kontor kontor) implements Svar {}

    record Ukjent(Avvik avvik) implements Svar {}

    Svar find(List<Del> deler) {
        var soknad = deler.stream().filter(d -> d.isNamed(Meldingsdeler.SOKNAD)).findFirst();
        if (soknad.isEmpty()) {
            return new Ukjent(Avvik.in(Meldingsdeler.SOKNAD, "SOKNAD_MANGLER"));
        }
        var document = soknad.get().bytes();
        var kommunenr =
                JsonPlace.text(document, "mottaker", "kommunenummer")
                        .or(() -> inFragment(document, KOMMUNE));
        if (kommunenr.isEmpty()) {
            return new Ukjent(withoutMottaker(document));
        }
        var enhetsnr =
                JsonPlace.text(document, "mottaker", "enhetsnummer")
                        .or(() -> inFragment(document, ENHET));
        return find(kommunenr.get(), enhetsnr.orElse(""))
                .<Svar>map(kontor -> new Kjent(kommunenr.get(), kontor))
                .orElseGet(() -> new Ukjent(unknown(kommunenr.get(), document)));
    }

    Optional<Kontor> find(String kommunenr, String enhetsnr) {
        return kommunenr.matches("[0-9]{4}")
                ? directory.findKontorFor(kommunenr, enhetsnr.matches("[0-9]{4}") ? enhetsnr : "")
                : Optional.empty();
    }

    private Avvik unknown(String kommunenr, byte[] document) {
        var served = kommunenr.matches("[0-9]{4}") && directory.findKommuner().contains(kommunenr);
        return at(
                document,
                served ? "KONTOR_UKJENT" : "KOMMUNE_UKJENT",
                served ? "enhetsnummer" : "kommunenummer");
    }

    private static Avvik withoutMottaker(byte[] document) {
        return switch (JsonReader.read(document)) {
            case JsonResult.Rejected(var faults) ->
                    Avvik.of(Meldingsdeler.SOKNAD, faults.getFirst());
            case JsonResult.Tree tree -> at(document, "MOTTAKER_MANGLER", "kommunenummer");
        };
    }

    private static Avvik at(byte[] document, String arsak, String field) {
        var place =
                JsonPlace.find(document, "mottaker", field)
                        .or(() -> JsonPlace.find(document, "mottaker"));
        return new Avvik(
                arsak,
                Meldingsdeler.SOKNAD,
                "mottaker." + field,
                place.map(p -> p.position().line()).orElse(null),
                place.map(p -> p.position().column()).orElse(null));
    }

    private static Optional<String> inFragment(byte[] document, Pattern field) {
        if (JsonReader.read(document) instanceof JsonResult.Tree) {
            return Optional.empty();
        }
        var text = new String(document, StandardCharsets.ISO_8859_1);
        var mottaker = MOTTAKER.matcher(text);
        if (!mottaker.find()) {
            return Optional.empty();
        }
        var match = field.matcher(mottaker.group(1));
        return match.find() ? Optional.of(match.group(1)) : Optional.empty();
    }
}
