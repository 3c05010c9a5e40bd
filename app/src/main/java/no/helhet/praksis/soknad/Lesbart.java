package no.helhet.praksis.soknad;

import no.helhet.formats.json.Json;
import no.helhet.formats.json.JsonReader;
import no.helhet.formats.json.JsonResult;
import no.helhet.praksis.soknad.web.Avklaringsside;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What can be read of a message that is not a valid application, each value by itself. Nothing is
/// corrected: a number with a wrong digit is shown as it stands.
///
/// @param navn empty when it can not be read
record Lesbart(
        String navn,
        @Nullable LocalDate fodselsdato,
        @Nullable String telefon,
        List<Avklaringsside.Lest> opplysninger) {

    static Lesbart read(List<Del> deler, @Nullable Avvik avvik) {
        var root =
                deler.stream()
                        .filter(d -> d.isNamed(Meldingsdeler.SOKNAD))
                        .findFirst()
                        .map(d -> JsonReader.read(d.bytes()))
                        .filter(JsonResult.Tree.class::isInstance)
                        .map(tree -> ((JsonResult.Tree) tree).root())
                        .orElse(null);
        var navn =
                Stream.of("fornavn", "mellomnavn", "etternavn")
                        .map(part -> text(root, "data", "personalia", "navn", part))
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" "));
        var telefon = text(root, "data", "personalia", "telefonnummer", "verdi");
        var sokerOm = text(root, "data", "begrunnelse", "hvaSokesOm");
        var hvorfor = text(root, "data", "begrunnelse", "hvorforSoke");
        var words =
                Nodhjelpstegn.find(sokerOm == null ? "" : sokerOm, hvorfor == null ? "" : hvorfor);
        var innhold = Meldingsdeler.read(deler);
        var agreeing = innhold.vedlegg().stream().filter(v -> v.avtrykkStemmer()).count();
        var lest = new ArrayList<Avklaringsside.Lest>();
        lest.add(
                new Avklaringsside.Lest(
                        "person",
                        text(root, "data", "personalia", "personIdentifikator", "verdi"),
                        avvik != null && avvik.arsak().startsWith("FNR_")));
        lest.add(fact("navn", navn.isEmpty() ? null : navn));
        lest.add(fact("telefon", telefon));
        lest.add(fact("konto", text(root, "data", "personalia", "kontonummer", "verdi")));
        lest.add(fact("sokerom", sokerOm));
        lest.add(fact("haster", words.isEmpty() ? "–" : String.join(", ", words)));
        lest.add(
                new Avklaringsside.Lest(
                        "vedlegg",
                        agreeing + " / " + innhold.vedlegg().size(),
                        agreeing < innhold.vedlegg().size()));
        return new Lesbart(
                navn, date(text(root, "data", "personalia", "fodselsdato")), telefon, lest);
    }

    private static Avklaringsside.Lest fact(String navn, @Nullable String verdi) {
        return new Avklaringsside.Lest(navn, verdi, false);
    }

    private static @Nullable String text(@Nullable Json root, String... steps) {
        return root == null
                ? null
                : JsonPlace.find(root, steps)
                        .filter(Json.JsonString.class::isInstance)
                        .map(json -> ((Json.JsonString) json).value())
                        .orElse(null);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
