package no.helhet.laering.apnetall;

import no.helhet.platform.web.Texts;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The tables there are, with what they mean, as the interface answers them.
///
/// @param oppdatert the latest release of any municipality, null before the first
record Tabelliste(@Nullable String oppdatert, List<Post> tabeller) {
    Tabelliste {
        tabeller = List.copyOf(tabeller);
    }

    /// @param periode `ar` or `maned`
    /// @param lenke the address of its figures
    record Post(
            String kode,
            String tittel,
            String definisjon,
            String kilde,
            String periode,
            List<Valg> variabler,
            List<Dim> dimensjoner,
            String lenke) {
        Post {
            variabler = List.copyOf(variabler);
            dimensjoner = List.copyOf(dimensjoner);
        }
    }

    /// @param enhet what it is counted in
    record Valg(String kode, String navn, String enhet) {}

    record Dim(String kode, String navn, List<Kodenavn> koder) {
        Dim {
            koder = List.copyOf(koder);
        }
    }

    record Kodenavn(String kode, String navn) {}

    static Tabelliste of(List<Utgave> current, Texts t) {
        return new Tabelliste(
                current.stream()
                        .map(Utgave::publisert)
                        .max(java.util.Comparator.naturalOrder())
                        .map(Object::toString)
                        .orElse(null),
                Tabell.TABELLER.stream().map(tabell -> post(tabell, t)).toList());
    }

    private static Post post(Tabell tabell, Texts t) {
        return new Post(
                tabell.kode(),
                t.get(tabell.text("tittel")),
                t.get(tabell.text("hva")),
                t.get("apnetall.kilde"),
                tabell.periode().name().toLowerCase(Locale.ROOT),
                tabell.variabler().stream()
                        .map(
                                v ->
                                        new Valg(
                                                v.kode(),
                                                t.get("apnetall.variabel." + v.kode()),
                                                t.get("apnetall.enhet." + v.enhet())))
                        .toList(),
                tabell.inndelinger().stream()
                        .map(
                                i -> {
                                    var codes = new ArrayList<String>();
                                    codes.add(Tabell.ALL);
                                    codes.addAll(i.koder());
                                    return new Dim(
                                            Tabell.id(i),
                                            t.get("apnetall.dim." + Tabell.id(i)),
                                            codes.stream()
                                                    .map(
                                                            k ->
                                                                    new Kodenavn(
                                                                            k,
                                                                            Tallkube.text(i, k, t)))
                                                    .toList());
                                })
                        .toList(),
                ApnetallApi.PATH + "/" + tabell.kode());
    }
}
