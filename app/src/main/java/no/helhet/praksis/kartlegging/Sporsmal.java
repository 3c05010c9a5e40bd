package no.helhet.praksis.kartlegging;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A question of one version.
///
/// @param etikett its name in one or two words
/// @param hint empty for none
/// @param valg the choices of VALG and FLERE
/// @param nar asked only when this holds; null for always
/// @param sammen questions that bear the same are shown together
/// @param oppsummeres whether the answer stands in the summary that the person gets
/// @param kanAvsta whether the person may decline to answer
public record Sporsmal(
        String id,
        Tema tema,
        Svartype type,
        Wording etikett,
        Wording tekst,
        Wording hint,
        List<Valg> valg,
        @Nullable WhenAnswered nar,
        String sammen,
        boolean oppsummeres,
        boolean kanAvsta) {
    public Sporsmal {
        valg = List.copyOf(valg);
    }

    /// @param kode what statistics count
    public record Valg(String kode, Wording tekst) {}

    public boolean aboutChild() {
        return tema == Tema.BARN;
    }

    boolean knows(String kode) {
        return valg.stream().anyMatch(v -> v.kode().equals(kode));
    }
}
