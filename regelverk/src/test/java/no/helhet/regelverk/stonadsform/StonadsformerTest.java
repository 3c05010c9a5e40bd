package no.helhet.regelverk.stonadsform;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.porter.Utfall;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Form;
import no.helhet.regelverk.porter.Vilkar;
import no.helhet.regelverk.porter.Vilkar.Prove;
import no.helhet.regelverk.porter.Vilkar.Svar;
import no.helhet.regelverk.stonadsform.Lan.Avdragsvalg;
import no.helhet.regelverk.stonadsform.MidlertidigBotilbud.Tilbud;
import no.helhet.regelverk.stonadsform.Utbetalingsmottaker.Del;
import no.helhet.regelverk.vilkar.Utfallene;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class StonadsformerTest {
    private static final LocalDate VEDTAK = LocalDate.of(2026, 11, 26);
    private static final Belop STONAD = Belop.kroner(9_000);

    @ParameterizedTest
    @CsvSource({
        "true, '', '', stonadsform.sarlig.etter-livsopphold",
        "false, Gravlegging., Ingen andre kan betale., OPPFYLT",
        "false, Gravlegging., ' ', stonadsform.sarlig.begrunnelse",
        "false, '', Ingen andre kan betale., stonadsform.sarlig.situasjon"
    })
    void helpInASpecialCaseNeedsItsReason(
            boolean livsopphold, String situasjon, String begrunnelse, String answer) {
        assertThat(Utfallene.keys(SarligTilfelle.check(livsopphold, situasjon, begrunnelse)))
                .containsExactly(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "JA, Får lønn i januar., true, OPPFYLT",
        "JA, '', true, stonadsform.lan.betalingsevne",
        "IKKE_VURDERT, '', true, stonadsform.lan.betalingsevne",
        "NEI, Har gjeld., true, stonadsform.lan.betalingsevne.nei",
        "JA, Får lønn i januar., false, grunn.lan.avdrag"
    })
    void aLoanNeedsTheAbilityToRepayAndItsTerms(
            Svar svar, String words, boolean planned, String answer) {
        Lan lan = new Lan(STONAD, VEDTAK, VEDTAK, new Avdragsvalg.Antall(planned ? 9 : 0));
        Avdragsplan plan = Avdragsberegning.calculate("4698", lan, Parametre.nasjonale());
        assertThat(Utfallene.keys(Lanevilkar.check(new Prove(svar, words), plan)))
                .containsExactly(answer);
        assertThat(Utfallene.keys(Lanevilkar.check(Prove.ja("x"), null)))
                .containsExactly("stonadsform.lan.plan");
    }

    @ParameterizedTest
    @CsvSource({
        "Husleien til Havnvik bolig, 30000, 2026-11-26, Har fast jobb., OPPFYLT",
        "'', 30000, 2027-11-26, Har fast jobb., stonadsform.garanti.gjelder",
        "Husleien, , 2027-11-26, Har fast jobb., stonadsform.garanti.grense",
        "Husleien, 0, 2027-11-26, Har fast jobb., stonadsform.garanti.grense.null",
        "Husleien, -1, 2027-11-26, Har fast jobb., stonadsform.garanti.grense.null",
        "Husleien, 30000, , Har fast jobb., stonadsform.garanti.siste-dag",
        "Husleien, 30000, 2026-11-25, Har fast jobb., stonadsform.garanti.siste-dag.passert",
        "Husleien, 30000, 2027-11-26, '', stonadsform.garanti.betalingsevne"
    })
    void aGuaranteeSaysWhatHowMuchAndUntilWhen(
            String what,
            @Nullable Long limit,
            @Nullable LocalDate last,
            String evne,
            String answer) {
        Garanti garanti =
                new Garanti(what, limit == null ? null : Belop.kroner(limit), last, VEDTAK, evne);
        assertThat(Utfallene.keys(Garantivilkar.check(garanti))).containsExactly(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "true, JA, Pengene gikk til spill sist., 9000, OPPFYLT",
        "true, JA, Pengene gikk til spill sist., 1, OPPFYLT",
        "true, JA, Pengene gikk til spill sist., 0, stonadsform.varer.belop",
        "true, JA, Pengene gikk til spill sist., 9001, stonadsform.varer.belop",
        "true, JA, '', 9000, stonadsform.varer.sarlige-forhold",
        "true, IKKE_VURDERT, '', 9000, stonadsform.varer.sarlige-forhold",
        "true, NEI, Alltid gått bra., 9000, stonadsform.varer.sarlige-forhold.nei",
        "false, JA, Pengene gikk til spill sist., 9000, stonadsform.varer.uten-vilkar"
    })
    void goodsInsteadOfMoneyNeedAConditionAndSpecialCircumstances(
            boolean condition, Svar svar, String words, long kroner, String answer) {
        Prove ja = Prove.ja("x");
        List<Vilkar> vilkar =
                condition
                        ? List.of(new Vilkar("v", "Husleie", false, ja, ja, ja, ja, true))
                        : List.of();
        assertThat(
                        Utfallene.keys(
                                VarerOgTjenester.check(
                                        vilkar,
                                        new Prove(svar, words),
                                        STONAD,
                                        Belop.kroner(kroner))))
                .containsExactly(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "BIDRAG, a 9000 SOKER, OPPFYLT",
        "BIDRAG, a 6000 SOKER; b 3000 STONADEN_GJELDER, OPPFYLT",
        "BIDRAG, a 6000 SOKER; utleier 3000 SOKERS_ONSKE, OPPFYLT",
        "BIDRAG, b 9000 INGEN, stonadsform.mottaker.annen",
        "BIDRAG, b 9000 SOKER, stonadsform.mottaker.annen",
        "BIDRAG, a 8999 SOKER, stonadsform.mottaker.sum",
        "LAN, a 9001 SOKER, stonadsform.mottaker.sum",
        "BIDRAG, a 4500 SOKER; a 4500 SOKER, stonadsform.mottaker.to-ganger",
        "BIDRAG, a 9000 SOKER; b 0 STONADEN_GJELDER, stonadsform.mottaker.null",
        "BIDRAG, a 9001 SOKER; b -1 STONADEN_GJELDER, stonadsform.mottaker.null",
        "BIDRAG, '', stonadsform.mottaker.sum",
        "VARER_OG_TJENESTER, b 9000 INGEN, stonadsform.mottaker.varer"
    })
    void theApplicantIsPaidOrThoseTheAssistanceIsFor(Form form, String parts, String answer) {
        List<Del> deler = new ArrayList<>();
        for (String part : parts.isEmpty() ? new String[0] : parts.split("; ")) {
            String[] words = part.split(" ");
            deler.add(
                    new Del(
                            words[0],
                            Belop.kroner(Long.parseLong(words[1])),
                            Del.Grunn.valueOf(words[2])));
        }
        assertThat(Utfallene.keys(Utbetalingsmottaker.check(form, "a", STONAD, deler)))
                .containsExactly(answer);
    }

    @ParameterizedTest
    @CsvSource({
        ", true, stonadsform.botilbud.klarer-selv",
        "false, false, stonadsform.botilbud.plikt",
        "true, false, OPPFYLT",
        "false, true, OPPFYLT"
    })
    void whoeverCannotFindAPlaceMustBeGivenOne(
            @Nullable Boolean klarerSelv, boolean innvilget, String answer) {
        assertThat(Utfallene.keys(MidlertidigBotilbud.check(tilbud(klarerSelv, innvilget))))
                .containsExactly(answer);
    }

    @Test
    void theDecisionOnTemporaryHousingSaysWhereFromWhenAndWhyItIsFit() {
        Tilbud empty = new Tilbud(false, true, "", null, null, " ", true, "", "");
        assertThat(Utfallene.keys(MidlertidigBotilbud.check(empty)))
                .containsExactly(
                        "stonadsform.botilbud.sted",
                        "stonadsform.botilbud.fra",
                        "stonadsform.botilbud.vurderes-igjen",
                        "stonadsform.botilbud.forsvarlig",
                        "stonadsform.botilbud.varig",
                        "stonadsform.botilbud.barna");
        Tilbud backwards =
                new Tilbud(
                        false,
                        true,
                        "Pensjonat",
                        VEDTAK,
                        VEDTAK.minusDays(1),
                        "Rolig, eget bad.",
                        false,
                        "",
                        "Søker kommunal bolig.");
        assertThat(MidlertidigBotilbud.check(backwards))
                .singleElement()
                .isInstanceOf(Utfall.IkkeOppfylt.class);
    }

    private static Tilbud tilbud(@Nullable Boolean klarerSelv, boolean innvilget) {
        return new Tilbud(
                klarerSelv,
                innvilget,
                "Pensjonat",
                VEDTAK,
                VEDTAK,
                "Rolig, eget bad.",
                true,
                "Familierom.",
                "Søker kommunal bolig.");
    }
}
