package no.helhet.regelverk.livsopphold;

import static no.helhet.regelverk.livsopphold.Eksempler.KILDE;
import static no.helhet.regelverk.livsopphold.Eksempler.NASJONALE;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.livsopphold.Beregning.Grunn;
import no.helhet.regelverk.livsopphold.Beregning.KanIkkeBeregnes;
import no.helhet.regelverk.livsopphold.Husholdning.Type;
import no.helhet.regelverk.livsopphold.Voksen.Rolle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

class GrunnlagskontrollTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 12);
    private static final LocalDate FODT = LocalDate.of(2019, 6, 5);

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("kommunenr", kommune("99")),
                Arguments.of("kommunenr", kommune("99x1")),
                Arguments.of("barn[b].fodt", barn(null, 100, false)),
                Arguments.of("barn[b].fodt", barn(LocalDate.of(2027, 1, 1), 100, false)),
                Arguments.of("barn[b].fodt", barn(LocalDate.of(1900, 1, 1), 100, false)),
                Arguments.of("barn[b].fodt", voksne(voksen("a", Rolle.SOKER, FODT.plusYears(1)))),
                Arguments.of("barn[b].fodt", voksne(voksen("a", Rolle.SOKER, FODT))),
                Arguments.of(
                        "voksne[a].fodt",
                        voksne(voksen("a", Rolle.SOKER, LocalDate.of(1900, 1, 1)))),
                Arguments.of(
                        "voksne[b].rolle",
                        voksne(voksen("a", Rolle.SOKER, null), voksen("b", Rolle.SOKER, null))),
                Arguments.of(
                        "voksne[c].rolle",
                        voksne(
                                voksen("a", Rolle.SOKER, null),
                                voksen("b", Rolle.PARTNER, null),
                                voksen("c", Rolle.PARTNER, null))),
                Arguments.of(
                        "voksne[a].id",
                        voksne(voksen("a", Rolle.SOKER, null), voksen("a", Rolle.PARTNER, null))),
                Arguments.of("dager.fra", dager("2026-11-30", "2026-12-03")),
                Arguments.of("dager.til", dager("2026-12-03", "2027-01-03")),
                Arguments.of("dager.til", dager("2026-12-03", "2026-12-02")),
                Arguments.of("barn[b].andelProsent", barn(FODT, -1, false)),
                Arguments.of("barn[b].andelProsent", barn(FODT, 101, false)),
                Arguments.of("barn[b].andelProsent", barn(FODT, 100, true)),
                Arguments.of("barn[b].andelProsent", barn(FODT, 0, true)),
                Arguments.of("barn[b].fodt", barn(LocalDate.of(2100, 1, 1), 100, false)),
                Arguments.of(
                        "voksne[a].fodt",
                        voksne(voksen("a", Rolle.SOKER, LocalDate.of(2100, 1, 1)))),
                Arguments.of("barn[b].id", twice()),
                Arguments.of("behov[u].sokt", behov(Behov.Type.STROM, "", -1, null)),
                Arguments.of("behov[u].sokt", behov(Behov.Type.STROM, "", Long.MAX_VALUE, null)),
                Arguments.of("behov[u].navn", behov(Behov.Type.ANNET, " ", 1, null)),
                Arguments.of(
                        "behov[u].norm.antall",
                        behov(Behov.Type.STROM, "", 1, new Behov.Norm("grunnbelop", 0))),
                Arguments.of(
                        "behov[u].norm.parameterId",
                        behov(Behov.Type.STROM, "", 1, new Behov.Norm("finnes-ikke", 1))),
                Arguments.of(
                        "behov[u].norm.parameterId",
                        behov(Behov.Type.STROM, "", 1, new Behov.Norm("klagefrist", 1))),
                Arguments.of(
                        "inntekter[i].belop", inntekt(Inntekt.Type.LONN, -1, new Hvem.Soker())),
                Arguments.of(
                        "inntekter[i].hvem", inntekt(Inntekt.Type.LONN, 1, new Hvem.Partner())),
                Arguments.of(
                        "inntekter[i].hvem",
                        inntekt(Inntekt.Type.ANNET, 1, new Hvem.Barnet("ingen"))),
                Arguments.of(
                        "inntekter[i].hvem",
                        inntekt(Inntekt.Type.BARNS_ARBEIDSINNTEKT, 1, new Hvem.Soker())),
                Arguments.of(
                        "inntekter[i].belop",
                        inntekt(Inntekt.Type.LONN, 100_000_000_001L, new Hvem.Soker())),
                Arguments.of("behov[u].barnId", forBarn(FODT, "ingen")),
                Arguments.of(
                        "inntekter[i].type", inntekt(Inntekt.Type.LONN, 1, new Hvem.Barnet("b"))));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aWrongFieldIsNamedWithARemedyInEveryLanguage(String field, Grunnlag grunnlag) {
        Beregning answer = Livsopphold.calculate(grunnlag, NASJONALE);
        assertThat(answer).isInstanceOf(KanIkkeBeregnes.class);
        List<Grunn> reasons = ((KanIkkeBeregnes) answer).grunner();
        assertThat(reasons).extracting(Grunn::felt).containsExactly(field);
        for (Sprak sprak : Sprak.values()) {
            assertThat(Tekster.load().render(reasons.getFirst().tekst(), sprak)).endsWith(".");
        }
    }

    @Test
    void everyFaultIsNamedNotOnlyTheFirst() {
        Grunnlag grunnlag =
                new Grunnlag(
                        "x",
                        MONTH,
                        barn(null, 300, false).husholdning(),
                        behov(Behov.Type.STROM, "", -1, null).behov(),
                        List.of());
        assertThat(((KanIkkeBeregnes) Livsopphold.calculate(grunnlag, NASJONALE)).grunner())
                .extracting(Grunn::felt)
                .containsExactly(
                        "kommunenr", "barn[b].fodt", "barn[b].andelProsent", "behov[u].sokt");
    }

    @Test
    void aRefusalHasATraceToo() {
        assertThat(Livsopphold.calculate(kommune("99"), NASJONALE).spor().toMap())
                .containsKeys("regelversjon", "status", "grunnlag", "grunner");
    }

    private static Grunnlag kommune(String kommunenr) {
        return new Grunnlag(
                kommunenr,
                MONTH,
                new Husholdning(Type.ENSLIG, List.of(), KILDE),
                List.of(),
                List.of());
    }

    private static Grunnlag barn(
            @org.jspecify.annotations.Nullable LocalDate fodt, int andel, boolean delt) {
        return Eksempler.household(
                MONTH, Type.ENSLIG, new Barn("b", "Barnet", fodt, andel, delt, KILDE, KILDE));
    }

    private static Voksen voksen(
            String id, Rolle rolle, @org.jspecify.annotations.Nullable LocalDate fodt) {
        return new Voksen(id, rolle, fodt, KILDE);
    }

    private static Grunnlag voksne(Voksen... voksne) {
        return new Grunnlag(
                Eksempler.KOMMUNE,
                MONTH,
                new Husholdning(
                        Type.PAR,
                        List.of(voksne),
                        List.of(Barn.fast("b", "Barnet", FODT, KILDE)),
                        KILDE),
                List.of(),
                List.of());
    }

    private static Grunnlag dager(String fra, String til) {
        return new Grunnlag(
                Eksempler.KOMMUNE,
                MONTH,
                new Delmaned(LocalDate.parse(fra), LocalDate.parse(til)),
                new Husholdning(Type.ENSLIG, List.of(), KILDE),
                List.of(),
                List.of());
    }

    private static Grunnlag twice() {
        Barn barn = Barn.fast("b", "Barnet", FODT, KILDE);
        return Eksempler.household(MONTH, Type.ENSLIG, barn, barn);
    }

    private static Grunnlag behov(
            Behov.Type type,
            String navn,
            long ore,
            Behov.@org.jspecify.annotations.Nullable Norm norm) {
        return Eksempler.with(
                Eksempler.household(MONTH, Type.ENSLIG),
                List.of(new Behov("u", type, navn, new Belop(ore), norm, KILDE)),
                List.of());
    }

    private static Grunnlag forBarn(LocalDate fodt, String barnId) {
        return Eksempler.with(
                barn(fodt, 100, false),
                List.of(
                        new Behov(
                                "u",
                                Behov.Type.BARN_SARSKILT,
                                "Briller",
                                barnId,
                                Belop.kroner(900),
                                null,
                                KILDE)),
                List.of());
    }

    private static Grunnlag inntekt(Inntekt.Type type, long ore, Hvem hvem) {
        return Eksempler.with(
                barn(FODT, 100, false),
                List.of(),
                List.of(new Inntekt("i", type, "", new Belop(ore), hvem, KILDE)));
    }
}
