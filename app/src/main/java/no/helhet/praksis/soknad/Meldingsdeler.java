package no.helhet.praksis.soknad;

import no.helhet.formats.digisos.soknad.Lesing;
import no.helhet.formats.digisos.soknad.Melding;
import no.helhet.formats.digisos.soknad.MeldingReader;
import no.helhet.formats.digisos.soknad.Soknad;
import no.helhet.formats.digisos.soknad.SoknadReader;
import no.helhet.formats.digisos.soknad.VedleggReader;
import no.helhet.formats.digisos.soknad.Vedleggsoversikt;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The parts of a message read by the format, with everything that is wrong with them.
///
/// @param vedlegg the files that came, with what the list says of each
/// @param avvik what keeps the message from becoming an application; empty when nothing does
record Meldingsdeler(
        Optional<Melding> melding,
        Optional<Soknad> soknad,
        List<Vedleggsfil> vedlegg,
        List<Avvik> avvik) {
    static final String MELDING = "melding.json";
    static final String SOKNAD = "soknad.json";
    static final String VEDLEGG = "vedlegg.json";
    private static final Set<String> DOCUMENTS = Set.of(MELDING, SOKNAD, VEDLEGG);

    /// A file that came with the message.
    ///
    /// @param nr its number among the parts, from 1
    /// @param avtrykkStemmer its SHA-512 is the one the list states
    record Vedleggsfil(
            int nr, String filnavn, String type, String tilleggsinfo, boolean avtrykkStemmer) {}

    static Meldingsdeler read(List<Del> deler) {
        var avvik = new ArrayList<Avvik>();
        var melding = document(deler, MELDING, "MELDING_MANGLER", MeldingReader::read, avvik);
        var soknad = document(deler, SOKNAD, "SOKNAD_MANGLER", SoknadReader::read, avvik);
        var oversikt =
                document(deler, VEDLEGG, "VEDLEGGSLISTE_MANGLER", VedleggReader::read, avvik);
        var files = new ArrayList<Vedleggsfil>();
        var used = new HashSet<Integer>();
        oversikt.ifPresent(o -> match(o, deler, files, used, avvik));
        for (int nr = 1; nr <= deler.size(); nr++) {
            var del = deler.get(nr - 1);
            if (!used.contains(nr) && DOCUMENTS.stream().noneMatch(del::isNamed)) {
                files.add(new Vedleggsfil(nr, del.navn(), "annet", "annet", false));
            }
        }
        return new Meldingsdeler(melding, soknad, List.copyOf(files), List.copyOf(avvik));
    }

    private static <T> Optional<T> document(
            List<Del> deler,
            String navn,
            String missing,
            Function<byte[], Lesing<T>> reader,
            List<Avvik> avvik) {
        var del = deler.stream().filter(d -> d.isNamed(navn)).findFirst();
        if (del.isEmpty()) {
            avvik.add(Avvik.in(navn, missing));
            return Optional.empty();
        }
        return switch (reader.apply(del.get().bytes())) {
            case Lesing.Lest<T>(var innhold, var merknader) -> Optional.of(innhold);
            case Lesing.Avvist<T>(var faults) -> {
                faults.forEach(fault -> avvik.add(Avvik.of(navn, fault)));
                yield Optional.empty();
            }
        };
    }

    private static void match(
            Vedleggsoversikt oversikt,
            List<Del> deler,
            List<Vedleggsfil> files,
            Set<Integer> used,
            List<Avvik> avvik) {
        var prints =
                deler.stream()
                        .map(
                                d ->
                                        DOCUMENTS.stream().anyMatch(d::isNamed)
                                                ? ""
                                                : Avtrykk.sha512(d.bytes()))
                        .toList();
        for (int i = 0; i < oversikt.vedlegg().size(); i++) {
            var vedlegg = oversikt.vedlegg().get(i);
            for (int j = 0; j < vedlegg.filer().size(); j++) {
                var fil = vedlegg.filer().get(j);
                var stated = fil.sha512().map(String::toLowerCase).orElse(null);
                var nr = findFile(fil.filnavn().orElse(""), stated, deler, prints, used);
                var place = new int[] {i, j};
                if (nr == null) {
                    avvik.add(atFile("VEDLEGGSFIL_MANGLER", place, "filnavn", deler));
                    continue;
                }
                used.add(nr);
                var agrees = prints.get(nr - 1).equals(stated);
                if (!agrees) {
                    avvik.add(atFile("VEDLEGG_AVTRYKK", place, "sha512", deler));
                }
                files.add(
                        new Vedleggsfil(
                                nr,
                                deler.get(nr - 1).navn(),
                                vedlegg.type().orElse("annet"),
                                vedlegg.tilleggsinfo().orElse("annet"),
                                agrees));
            }
        }
    }

    // The fingerprint says which file it is; the name only helps to see that it was changed.
    private static @Nullable Integer findFile(
            String filnavn,
            @Nullable String sha512,
            List<Del> deler,
            List<String> prints,
            Set<Integer> used) {
        var sameName = new Del(filnavn, null, new byte[0]).navn();
        Integer byName = null;
        for (int nr = 1; nr <= deler.size(); nr++) {
            if (used.contains(nr) || prints.get(nr - 1).isEmpty()) {
                continue;
            }
            if (prints.get(nr - 1).equals(sha512)) {
                return nr;
            }
            if (byName == null && deler.get(nr - 1).isNamed(sameName)) {
                byName = nr;
            }
        }
        return byName;
    }

    private static Avvik atFile(String arsak, int[] place, String field, List<Del> deler) {
        var list = deler.stream().filter(d -> d.isNamed(VEDLEGG)).findFirst().orElseThrow();
        var file =
                new String[] {
                    "vedlegg", Integer.toString(place[0]), "filer", Integer.toString(place[1])
                };
        var position =
                JsonPlace.find(list.bytes(), file[0], file[1], file[2], file[3], field)
                        .or(() -> JsonPlace.find(list.bytes(), file))
                        .map(json -> json.position());
        return new Avvik(
                arsak,
                VEDLEGG,
                "vedlegg[%d].filer[%d].%s".formatted(place[0], place[1], field),
                position.map(p -> p.line()).orElse(null),
                position.map(p -> p.column()).orElse(null));
    }
}
