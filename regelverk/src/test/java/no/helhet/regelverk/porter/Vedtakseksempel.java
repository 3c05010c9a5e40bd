package no.helhet.regelverk.porter;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Beregning.Beregnet;
import no.helhet.regelverk.livsopphold.Eksempler;
import no.helhet.regelverk.livsopphold.Livsopphold;
import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.porter.BeregningIVedtaket.Visning;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Aktivitet;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.BarnIVedtaket;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Begrunnelse;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Onske;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Periode;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Reduksjonsvurdering;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Resultat;
import no.helhet.regelverk.porter.Vilkar.Prove;
import no.helhet.regelverk.stonadsform.Avdragsberegning;
import no.helhet.regelverk.stonadsform.Lan;
import no.helhet.regelverk.stonadsform.Lan.Avdragsvalg;
import no.helhet.regelverk.stonadsform.Stonadsform;
import no.helhet.regelverk.vilkar.Brudd;
import no.helhet.regelverk.vilkar.Manedsreduksjon;
import no.helhet.regelverk.vilkar.Sprakgrunnlag.Hinder;

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
    Stonadsform form = new Stonadsform.Bidrag();
    LocalDate dagen = DAGEN;
    Belop belop = Belop.kroner(15_752);
    @Nullable LocalDate fodt = LocalDate.of(1999, 3, 12);
    List<BarnIVedtaket> barn = List.of(ELLA);
    Begrunnelse begrunnelse = new Begrunnelse("§ 18", "Du er alene.", "Du skal klare deg selv.");
    @Nullable BeregningIVedtaket beregning =
            new BeregningIVedtaket(Visning.VIST_UTENFOR, Visning.IKKE_VIST);
    List<Vilkar> vilkar = List.of(vilkar(true, Prove.ja("Tidene passer."), true));
    Aktivitet aktivitet = new Aktivitet(null, "", Hinder.INGEN, null, false, false, "");
    @Nullable Reduksjonsvurdering reduksjon = null;
    Onske onske = new Onske("Jobbe mer.", "Lagt stor vekt på.");
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
                aktivitet,
                reduksjon,
                onske,
                klage,
                forberedtAv,
                beslutter,
                fullmakt);
    }

    void fritatt(Aktivitetsunntak unntak, String grunn) {
        aktivitet = new Aktivitet(unntak, grunn, Hinder.IKKE_VURDERT, null, false, false, "");
    }

    void sprak(Hinder hinder, @Nullable Boolean introduksjonsprogram, String vurdering) {
        aktivitet = new Aktivitet(null, "", hinder, introduksjonsprogram, false, false, vurdering);
    }

    /// A loan of the whole amount, paid back in so many instalments from a day.
    void lan(Prove betalingsevne, int avdrag, LocalDate forsteForfall) {
        form =
                new Stonadsform.Lanet(
                        betalingsevne,
                        Avdragsberegning.calculate(
                                "4698",
                                new Lan(
                                        belop,
                                        dagen,
                                        forsteForfall,
                                        new Avdragsvalg.Antall(avdrag)),
                                Parametre.nasjonale()));
    }

    /// A reduction in December for a breach in November of a condition that was set in October.
    void reduksjon(int prosent, String grunnUnderGulv, boolean varslet) {
        Beregnet month = (Beregnet) Livsopphold.calculate(Eksempler.sara(), Eksempler.KOMMUNALE);
        reduksjon =
                new Reduksjonsvurdering(
                        new Brudd(
                                "jobbspor",
                                List.of(vilkar(true, Prove.ja("Tidene passer."), true)),
                                new Periode(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 30)),
                                LocalDate.of(2026, 11, 10),
                                "Møtte ikke og sa ikke fra.",
                                varslet ? LocalDate.of(2026, 11, 12) : null,
                                varslet ? "I brev." : "",
                                "Glemte det.",
                                Prove.ja("Lite og kort."),
                                true,
                                "Barna får det samme som før.",
                                dagen,
                                LocalDate.of(2026, 12, 1)),
                        prosent,
                        List.of(
                                Manedsreduksjon.calculate(
                                        month,
                                        new Manedsreduksjon.Valg(
                                                prosent, grunnUnderGulv, "solbakken"),
                                        Eksempler.KOMMUNALE)));
    }

    static Vilkar vilkar(boolean aktivitet, Prove part, boolean varsel) {
        return new Vilkar("jobbspor", "Jobbspor", aktivitet, part, part, part, part, varsel);
    }
}
