package no.helhet.regelverk.refusjon;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Kilde;
import no.helhet.regelverk.livsopphold.Steg;

import java.util.ArrayList;
import java.util.List;

/// Rows that are shown and not claimed, each with its reason.
final class Utenfor {
    private final List<Refusjonslinje> lines = new ArrayList<>();

    /// Leaves out what is no outlay, and says whether it did.
    boolean addWhenNotClaimed(Utlegg row, String hjemmel) {
        String why =
                switch (row.form()) {
                    case BIDRAG, VARER_OG_TJENESTER -> null;
                    case LAN -> "lan";
                    case GARANTI -> "garanti";
                };
        if (why == null) {
            return false;
        }
        add(
                "utlegg:" + row.id(),
                why,
                hjemmel,
                Part.SOKER,
                row.belop(),
                Belop.ZERO,
                row.kilde(),
                row.belop());
        return true;
    }

    /// @param arguments of the line's sentence
    void addYtelse(
            String id,
            String why,
            String hjemmel,
            Part hvem,
            Belop belop,
            Kilde kilde,
            Object... arguments) {
        add("ytelse:" + id, why, hjemmel, hvem, Belop.ZERO, belop, kilde, arguments);
    }

    private void add(
            String key,
            String why,
            String hjemmel,
            Part hvem,
            Belop utlegg,
            Belop ytelse,
            Kilde kilde,
            Object... arguments) {
        lines.add(
                new Refusjonslinje(
                        key,
                        "refusjon.utenfor." + why,
                        hjemmel,
                        Tekst.of("post.refusjon.utenfor." + why),
                        Tekst.of("setning.refusjon.utenfor." + why, arguments),
                        hvem,
                        utlegg,
                        ytelse,
                        Belop.ZERO,
                        List.of(
                                Steg.money(
                                        Tekst.of("steg.refusjon.utenfor"),
                                        utlegg.plus(ytelse),
                                        new Steg.Opphav.Opplysning(kilde)))));
    }

    List<Refusjonslinje> lines() {
        return lines;
    }
}
