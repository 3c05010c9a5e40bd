package no.helhet.regelverk.porter;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.porter.BeregningIVedtaket.Visning;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.BarnIVedtaket;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Begrunnelse;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Form;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Lan;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Onske;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Periode;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Resultat;
import no.helhet.regelverk.porter.Vilkar.Prove;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// A decision in which everything is in place, and the means to break one thing at a time.
final class Vedtakseksempel {
    static final LocalDate DAGEN = LocalDate.of(2026, 11, 26);
    static final Fullmakt FULLMAKT =
            new Fullmakt(
                    "rahimi",
                    Set.of(Vedtakstype.OKONOMISK_STONAD, Vedtakstype.NODHJELP),
                    Belop.kroner(60_000),
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 12, 31));
    static final BarnIVedtaket ELLA =
            new BarnIVedtaket("ella", "Ella", true, "Vil gå på turn.", "", "Trenger ro hjemme.");

    Vedtakstype type = Vedtakstype.OKONOMISK_STONAD;
    Resultat resultat = Resultat.INNVILGET;
    Form form = Form.BIDRAG;
    LocalDate dagen = DAGEN;
    Belop belop = Belop.kroner(15_752);
    @Nullable LocalDate fodt = LocalDate.of(1999, 3, 12);
    List<BarnIVedtaket> barn = List.of(ELLA);
    Begrunnelse begrunnelse = new Begrunnelse("§ 18", "Du er alene.", "Du skal klare deg selv.");
    @Nullable BeregningIVedtaket beregning =
            new BeregningIVedtaket(Visning.VIST_UTENFOR, Visning.IKKE_VIST);
    List<Vilkar> vilkar = List.of(vilkar(true, Prove.ja("Tidene passer."), true));
    @Nullable Aktivitetsunntak unntak = null;
    Onske onske = new Onske("Jobbe mer.", "Lagt stor vekt på.");
    @Nullable Lan lan = null;
    Klageorientering klage = Klageorientering.complete();
    String forberedtAv = "solbakken";
    String beslutter = "rahimi";
    @Nullable Fullmakt fullmakt = FULLMAKT;

    Vedtaksgrunnlag build() {
        return new Vedtaksgrunnlag(
                type,
                resultat,
                form,
                new Periode(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31)),
                dagen,
                belop,
                fodt,
                barn,
                begrunnelse,
                beregning,
                vilkar,
                unntak,
                onske,
                lan,
                klage,
                forberedtAv,
                beslutter,
                fullmakt);
    }

    static Vilkar vilkar(boolean aktivitet, Prove part, boolean varsel) {
        return new Vilkar("jobbspor", "Jobbspor", aktivitet, part, part, part, part, varsel);
    }
}
