package no.helhet.regelverk.porter;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.livsopphold.Beregning.Beregnet;
import no.helhet.regelverk.livsopphold.Eksempler;
import no.helhet.regelverk.livsopphold.Livsopphold;
import no.helhet.regelverk.porter.BeregningIVedtaket.Visning;
import no.helhet.regelverk.porter.Utfall.GjelderIkke;
import no.helhet.regelverk.porter.Utfall.IkkeOppfylt;
import no.helhet.regelverk.porter.Utfall.ManglerOpplysning;
import no.helhet.regelverk.porter.Utfall.Oppfylt;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.BarnIVedtaket;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Begrunnelse;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Onske;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Resultat;
import no.helhet.regelverk.porter.Vilkar.Prove;
import no.helhet.regelverk.porter.Vilkar.Svar;
import no.helhet.regelverk.stonadsform.Garanti;
import no.helhet.regelverk.stonadsform.Stonadsform;
import no.helhet.regelverk.vilkar.Sprakgrunnlag.Hinder;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

class VedtaksporterTest {

    @Test
    void aDecisionWithEverythingInPlaceCanBeSigned() {
        List<Portsvar> answers = check(e -> {});
        assertThat(answers)
                .extracting(Portsvar::id)
                .containsExactly(
                        "barna",
                        "begrunnelse",
                        "holdt-utenfor",
                        "aktivitet",
                        "vilkar",
                        "onske",
                        "form",
                        "klageorientering",
                        "beslutter");
        assertThat(answers).extracting(Portsvar::nummer).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(answers.get(6).utfall()).isInstanceOf(GjelderIkke.class);
        assertThat(answers.get(0).utfall()).isEqualTo(new Oppfylt());
        assertThat(Vedtaksporter.isReadyToSign(answers)).isTrue();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        1,
                        "port.barna.kartlegging",
                        "#barna-ella",
                        e -> e.barn = barn(false, "x", "", "x")),
                fault(1, "port.barna.syn", "#barna-ella", e -> e.barn = barn(true, " ", "", "x")),
                fault(
                        1,
                        "port.barna.beste",
                        "#barna-ella",
                        e -> e.barn = barn(true, "", "for liten", "")),
                fault(
                        2,
                        "port.begrunnelse.regler",
                        "#regler",
                        e -> e.begrunnelse = new Begrunnelse(" ", "x", "x")),
                fault(
                        2,
                        "port.begrunnelse.fakta",
                        "#fakta",
                        e -> e.begrunnelse = new Begrunnelse("x", "", "x")),
                fault(
                        2,
                        "port.begrunnelse.hovedhensyn",
                        "#hovedhensyn",
                        e -> e.begrunnelse = new Begrunnelse("x", "x", "")),
                fault(3, "port.holdt-utenfor.beregning", "#beregning", e -> e.beregning = null),
                fault(
                        3,
                        "port.holdt-utenfor.barnetrygd",
                        "#beregning",
                        e ->
                                e.beregning =
                                        new BeregningIVedtaket(
                                                Visning.REGNET_MED, Visning.IKKE_VIST)),
                fault(
                        3,
                        "port.holdt-utenfor.barns-inntekt",
                        "#beregning",
                        e ->
                                e.beregning =
                                        new BeregningIVedtaket(
                                                Visning.VIST_UTENFOR, Visning.REGNET_MED)),
                fault(
                        3,
                        "port.holdt-utenfor.vis-barnetrygd",
                        "#beregning",
                        e ->
                                e.beregning =
                                        new BeregningIVedtaket(
                                                Visning.IKKE_VIST, Visning.IKKE_VIST)),
                fault(4, "port.aktivitet.alder", "#soker", e -> e.fodt = null),
                fault(4, "port.aktivitet.mangler", "#vilkar", e -> e.vilkar = List.of()),
                fault(
                        4,
                        "port.aktivitet.mangler",
                        "#vilkar",
                        e ->
                                e.vilkar =
                                        List.of(
                                                Vedtakseksempel.vilkar(
                                                        false, Prove.ja("x"), true))),
                fault(
                        5,
                        "port.vilkar.varsel",
                        "#vilkar-jobbspor",
                        e ->
                                e.vilkar =
                                        List.of(
                                                Vedtakseksempel.vilkar(
                                                        true, Prove.ja("x"), false))),
                fault(
                        5,
                        "port.vilkar.nar-sammenheng",
                        "#vilkar-jobbspor",
                        e -> e.vilkar = parts(Prove.ikkeVurdert(), 0)),
                fault(
                        5,
                        "port.vilkar.ikke-byrdefullt",
                        "#vilkar-jobbspor",
                        e -> e.vilkar = parts(Prove.ja(" "), 1)),
                fault(
                        5,
                        "port.vilkar.ikke-begrensende.nei",
                        "#vilkar-jobbspor",
                        e -> e.vilkar = parts(new Prove(Svar.NEI, "x"), 2)),
                fault(
                        5,
                        "port.vilkar.ikke-i-lovstrid.nei",
                        "#vilkar-jobbspor",
                        e -> e.vilkar = parts(new Prove(Svar.NEI, "x"), 3)),
                fault(6, "port.onske.onske", "#onske", e -> e.onske = new Onske("", "x")),
                fault(6, "port.onske.vektlegging", "#onske", e -> e.onske = new Onske("x", "")),
                fault(
                        4,
                        "vilkar.aktivitet.grunn",
                        "#aktivitet",
                        e -> {
                            e.vilkar = List.of();
                            e.fritatt(Aktivitetsunntak.I_ARBEID, " ");
                        }),
                fault(
                        4,
                        "vilkar.aktivitet.begge",
                        "#aktivitet",
                        e -> e.fritatt(Aktivitetsunntak.I_ARBEID, "Jobber 80 prosent.")),
                fault(
                        4,
                        "vilkar.sprak.hinder",
                        "#aktivitet",
                        e -> e.sprak(Hinder.IKKE_VURDERT, null, "")),
                fault(
                        4,
                        "vilkar.sprak.introduksjonsprogram",
                        "#aktivitet",
                        e -> e.sprak(Hinder.NORSK, null, "Går på kurs fra før.")),
                fault(
                        4,
                        "vilkar.sprak.skal",
                        "#aktivitet",
                        e -> e.sprak(Hinder.NORSK, true, "Går på kurs fra før.")),
                fault(
                        4,
                        "vilkar.sprak.vurdering",
                        "#aktivitet",
                        e -> e.sprak(Hinder.NORSK, false, "")),
                fault(5, "vilkar.reduksjon.prosent", "#reduksjon", e -> e.reduksjon(0, "", true)),
                fault(5, "grunn.reduksjon.gulv", "#reduksjon", e -> e.reduksjon(60, "", true)),
                fault(
                        7,
                        "stonadsform.lan.betalingsevne",
                        "#lan",
                        e -> e.lan(Prove.ja(""), 10, Vedtakseksempel.DAGEN)),
                fault(
                        7,
                        "stonadsform.lan.betalingsevne.nei",
                        "#lan",
                        e -> e.lan(new Prove(Svar.NEI, "Ingen inntekt."), 10, e.dagen)),
                fault(
                        7,
                        "stonadsform.lan.plan",
                        "#lan",
                        e -> e.form = new Stonadsform.Lanet(Prove.ja("Får lønn."), null)),
                fault(
                        7,
                        "grunn.lan.forfall",
                        "#lan",
                        e -> e.lan(Prove.ja("Får lønn."), 10, e.dagen.minusDays(1))),
                fault(7, "grunn.lan.avdrag", "#lan", e -> e.lan(Prove.ja("Får lønn."), 0, e.dagen)),
                fault(
                        7,
                        "stonadsform.garanti.gjelder",
                        "#garanti",
                        e -> e.form = garanti("", Belop.kroner(30_000), e.dagen)),
                fault(
                        7,
                        "stonadsform.garanti.grense",
                        "#garanti",
                        e -> e.form = garanti("Husleien", null, e.dagen)),
                fault(
                        7,
                        "stonadsform.varer.sarlige-forhold",
                        "#varer-og-tjenester",
                        e -> e.form = new Stonadsform.Varene(Prove.ikkeVurdert())),
                fault(
                        8,
                        "port.klage.klageadgang",
                        "#klageorientering",
                        e -> e.klage = new Klageorientering(false, true, true, true, true, true)),
                fault(
                        8,
                        "port.klage.frist",
                        "#klageorientering",
                        e -> e.klage = new Klageorientering(true, false, true, true, true, true)),
                fault(
                        8,
                        "port.klage.instans",
                        "#klageorientering",
                        e -> e.klage = new Klageorientering(true, true, false, true, true, true)),
                fault(
                        8,
                        "port.klage.fremgangsmate",
                        "#klageorientering",
                        e -> e.klage = new Klageorientering(true, true, true, false, true, true)),
                fault(
                        8,
                        "port.klage.innsyn",
                        "#klageorientering",
                        e -> e.klage = new Klageorientering(true, true, true, true, false, true)),
                fault(
                        8,
                        "port.klage.utsatt",
                        "#klageorientering",
                        e -> e.klage = new Klageorientering(true, true, true, true, true, false)),
                fault(9, "port.beslutter.ikke-valgt", "#beslutter", e -> e.beslutter = ""),
                fault(
                        9,
                        "port.beslutter.samme-person",
                        "#beslutter",
                        e -> e.forberedtAv = "rahimi"),
                fault(9, "port.beslutter.ingen-fullmakt", "#beslutter", e -> e.fullmakt = null),
                fault(
                        9,
                        "port.beslutter.fullmakt-belop",
                        "#beslutter",
                        e -> e.belop = Belop.kroner(60_001)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void oneThingMissingClosesExactlyItsGateAndSaysWhere(
            int nummer, String key, String anker, Consumer<Vedtakseksempel> fault) {
        List<Portsvar> answers = check(fault);
        assertThat(answers)
                .filteredOn(answer -> !answer.isOpen())
                .extracting(Portsvar::nummer)
                .containsExactly(nummer);
        Portsvar closed = answers.get(nummer - 1);
        assertThat(closed.missing()).hasSize(1);
        switch (closed.utfall()) {
            case ManglerOpplysning(Tekst hva, String hjemmel, String place) -> {
                assertThat(hva.key()).isEqualTo(key);
                assertThat(hjemmel).containsPattern("§|artikkel");
                assertThat(place).isEqualTo(anker);
            }
            case IkkeOppfylt(Tekst hva, String hjemmel, String place) -> {
                assertThat(hva.key()).isEqualTo(key);
                assertThat(hjemmel).contains("§");
                assertThat(place).isEqualTo(anker);
            }
            case Oppfylt o -> throw new AssertionError("open: " + o);
            case GjelderIkke g -> throw new AssertionError("open: " + g);
        }

        assertThat(Vedtaksporter.isReadyToSign(answers)).isFalse();
        assertThat(Vedtaksporter.isReadyToSend(answers)).isEqualTo(nummer == 9);
    }

    @Test
    void aFormWithItsTermsPasses() {
        assertThat(check(e -> e.lan(Prove.ja("Får lønn i mars."), 10, e.dagen)).get(6).utfall())
                .isEqualTo(new Oppfylt());
        assertThat(
                        check(e -> e.form = garanti("Husleien", Belop.kroner(1), e.dagen))
                                .get(6)
                                .utfall())
                .isEqualTo(new Oppfylt());
        assertThat(
                        check(e -> e.form = new Stonadsform.Varene(Prove.ja("Spilte dem bort.")))
                                .get(6)
                                .utfall())
                .isEqualTo(new Oppfylt());
    }

    @Test
    void theFormIsNotAskedAboutWhenNothingIsGiven() {
        assertThat(
                        check(
                                        e -> {
                                            e.form =
                                                    new Stonadsform.Lanet(
                                                            Prove.ikkeVurdert(), null);
                                            e.resultat = Resultat.AVSLATT;
                                        })
                                .get(6)
                                .utfall())
                .isInstanceOf(GjelderIkke.class);
    }

    @Test
    void goodsInsteadOfMoneyNeedACondition() {
        assertThat(
                        check(
                                        e -> {
                                            e.form = new Stonadsform.Varene(Prove.ja("x"));
                                            e.vilkar = List.of();
                                        })
                                .get(6)
                                .missing())
                .extracting(u -> words(u).getFirst().key())
                .containsExactly("stonadsform.varer.uten-vilkar");
    }

    @Test
    void aReductionIsAskedForItsNoticeEvenWhereTheDecisionHasNoConditionOfItsOwn() {
        assertThat(check(e -> e.reduksjon(10, "", true)).get(4).utfall()).isEqualTo(new Oppfylt());
        assertThat(
                        check(
                                        e -> {
                                            e.vilkar = List.of();
                                            e.reduksjon(10, "", false);
                                        })
                                .get(4)
                                .missing())
                .extracting(u -> words(u).getFirst().key())
                .containsExactly("vilkar.reduksjon.varslet", "vilkar.reduksjon.varselmate");
    }

    @ParameterizedTest
    @CsvSource({"1996-11-26, false", "1996-11-27, true"})
    void theActivityDutyEndsOnTheThirtiethBirthday(LocalDate fodt, boolean duty) {
        Portsvar answer =
                check(
                                e -> {
                                    e.fodt = fodt;
                                    e.vilkar = List.of();
                                })
                        .get(3);
        assertThat(answer.isOpen()).isEqualTo(!duty);
    }

    @ParameterizedTest
    @CsvSource({"2016-12-31, true", "2017-01-01, false"})
    void theActivityDutyBeganInTwentySeventeen(LocalDate dagen, boolean open) {
        assertThat(
                        check(
                                        e -> {
                                            e.dagen = dagen;
                                            e.vilkar = List.of();
                                        })
                                .get(3)
                                .isOpen())
                .isEqualTo(open);
    }

    @Test
    void aCodedReasonStandsInForAnActivityCondition() {
        assertThat(
                        check(
                                        e -> {
                                            e.vilkar = List.of();
                                            e.fritatt(
                                                    Aktivitetsunntak.HELSE_ELLER_SOSIALT,
                                                    "Er syk.");
                                        })
                                .get(3)
                                .utfall())
                .isEqualTo(new Oppfylt());
        assertThat(Aktivitetsunntak.values())
                .extracting(Aktivitetsunntak::kode)
                .containsExactly("01", "02", "03", "04");
    }

    @Test
    void aRefusalNeedsNoActivityConditionAndAnAdviceDecisionNoCalculation() {
        assertThat(check(e -> e.resultat = Resultat.AVSLATT).get(3).utfall())
                .isInstanceOf(GjelderIkke.class);
        List<Portsvar> advice =
                check(
                        e -> {
                            e.type = Vedtakstype.RAD_OG_VEILEDNING;
                            e.beregning = null;
                        });
        assertThat(advice.get(2).utfall()).isInstanceOf(GjelderIkke.class);
        assertThat(advice.get(0).utfall()).isEqualTo(new Oppfylt());
    }

    @Test
    void everyChildIsNamedThatLacksSomething() {
        List<BarnIVedtaket> two = new ArrayList<>(barn(true, "", "", "x"));
        two.add(new BarnIVedtaket("noah", "Noah", false, "", "", ""));
        assertThat(check(e -> e.barn = two).getFirst().missing()).hasSize(4);
    }

    @Test
    void theCalculationItselfShowsWhatIsLeftOut() {
        Beregnet beregnet = (Beregnet) Livsopphold.calculate(Eksempler.sara(), Eksempler.KOMMUNALE);
        assertThat(BeregningIVedtaket.from(beregnet))
                .isEqualTo(new BeregningIVedtaket(Visning.VIST_UTENFOR, Visning.IKKE_VIST));
    }

    @Test
    void everyGateHasWordsInEveryLanguage() {
        Tekster tekster = Tekster.load();
        faults().forEach(
                        arguments -> {
                            @SuppressWarnings("unchecked")
                            Consumer<Vedtakseksempel> fault =
                                    (Consumer<Vedtakseksempel>) arguments.get()[3];
                            for (Portsvar answer : check(fault)) {
                                for (Sprak sprak : Sprak.values()) {
                                    assertThat(tekster.render(answer.tittel(), sprak)).isNotBlank();
                                    for (Utfall utfall : answer.funn()) {
                                        words(utfall)
                                                .forEach(
                                                        t ->
                                                                assertThat(tekster.render(t, sprak))
                                                                        .endsWith("."));
                                    }
                                }
                            }
                        });
    }

    private static List<Tekst> words(Utfall utfall) {
        return switch (utfall) {
            case Oppfylt() -> List.of();
            case GjelderIkke(Tekst grunn) -> List.of(grunn);
            case IkkeOppfylt i -> List.of(i.begrunnelse());
            case ManglerOpplysning m -> List.of(m.hva());
        };
    }

    private static Stonadsform garanti(String gjelder, @Nullable Belop grense, LocalDate sisteDag) {
        return new Stonadsform.Garantien(
                new Garanti(gjelder, grense, sisteDag, Vedtakseksempel.DAGEN, "Har fast jobb."));
    }

    private static List<Portsvar> check(Consumer<Vedtakseksempel> change) {
        Vedtakseksempel eksempel = new Vedtakseksempel();
        change.accept(eksempel);
        return Vedtaksporter.check(eksempel.build(), Eksempler.NASJONALE);
    }

    private static Arguments fault(
            int nummer, String key, String anker, Consumer<Vedtakseksempel> change) {
        return Arguments.of(nummer, key, anker, change);
    }

    private static List<BarnIVedtaket> barn(
            boolean kartlagt, String syn, String grunn, String beste) {
        return List.of(new BarnIVedtaket("ella", "Ella", kartlagt, syn, grunn, beste));
    }

    private static List<Vilkar> parts(Prove odd, int at) {
        Prove[] p = {Prove.ja("x"), Prove.ja("x"), Prove.ja("x"), Prove.ja("x")};
        p[at] = odd;
        return List.of(new Vilkar("jobbspor", "Jobbspor", true, p[0], p[1], p[2], p[3], true));
    }
}
