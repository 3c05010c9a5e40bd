package no.helhet.praksis.kartlegging;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.praksis.kartlegging.Behov.Dekning;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Needs per agency, by example.
class BehovsvurderingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 17);
    private static final UUID NOAH = new UUID(1, 1);
    private static final UUID ELLA = new UUID(1, 2);
    private final Definisjon definisjon = new Definisjoner().at(DAY);

    /// `answers`: question=CODE, several by `;`. `needs`: id:coverage in the order of the file.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                                                   | false | -                   "
                        + "                 | false",
                "inntekt.rekker=JA                                   | false | -                   "
                        + "                 | false",
                "inntekt.rekker=NEI                                  | false | penger:UDEKKET      "
                        + "                 | false",
                "inntekt.rekker=NEI                                  | true  |"
                        + " penger:TIL_BEHANDLING                | false",
                "inntekt.rekker=MANGLER_MAT                          | true  |"
                        + " mat:UDEKKET;penger:TIL_BEHANDLING    | false",
                "gjeld.har=BETALER                                   | false | -                   "
                        + "                 | false",
                "gjeld.har=INKASSO                                   | false | gjeld:UDEKKET       "
                        + "                 | false",
                "gjeld.har=INKASSO;gjeld.hjelp=VIL                   | false | gjeld:UDEKKET       "
                        + "                 | false",
                "gjeld.har=INKASSO;gjeld.hjelp=FAR                   | false | gjeld:DEKKET        "
                        + "                 | false",
                "gjeld.har=INKASSO;inntekt.rekker=NEI                | false |"
                        + " penger:UDEKKET;gjeld:UDEKKET         | false",
                "gjeld.har=INKASSO;helse.hverdag=MYE                 | false |"
                        + " gjeld:UDEKKET;helse:UDEKKET          | true",
                "gjeld.har=INKASSO;helse.hverdag=MYE;helse.hjelp=FAR | false |"
                        + " gjeld:UDEKKET;helse:DEKKET           | false",
                "inntekt.rekker=NEI;helse.hverdag=NOE                | true  |"
                        + " penger:TIL_BEHANDLING;helse:UDEKKET  | true",
                "bolig.type=LEID_PRIVAT;bolig.bli=MA_UT              | false |"
                        + " bolig.mangler:UDEKKET                | false",
                "bolig.type=UTEN_BOLIG;bolig.bli=USIKKERT            | false |"
                        + " bolig.mangler:UDEKKET                | false",
                "arbeid.vil=UTDANNING;arbeid.situasjon=UTDANNING     | false | utdanning:DEKKET    "
                        + "                 | false",
                "nettverk.trygg=HJELP_I_GANG                         | false | trygghet:DEKKET     "
                        + "                 | false",
                "nettverk.trygg=NEI;arbeid.vil=MER_ARBEID            | false |"
                        + " arbeid:UDEKKET;trygghet:UDEKKET      | true"
            })
    void answersShowTheseNeeds(String answers, boolean openCase, String needs, boolean several) {
        var rule = new Behovsvurdering(definisjon, answers(answers), openCase);
        var found = rule.needs(List.of());

        assertThat(found.stream().map(b -> b.regel().id() + ":" + b.dekning()))
                .containsExactlyElementsOf(split(needs));
        assertThat(rule.isMultiAgency(found)).isEqualTo(several);
    }

    @Test
    void eachChildHasItsOwnNeedsAndTheyNameTheirAnswers() {
        var svarene =
                new Svarene(
                        List.of(
                                answer("barn.trenger", NOAH, "KLAR", "SKOLE"),
                                answer("barn.hjelp", NOAH, "NEI"),
                                answer("barn.trenger", ELLA, "KLAR"),
                                answer("barn.hjelp", ELLA, "JA")));
        var found = new Behovsvurdering(definisjon, svarene, false).needs(List.of(NOAH, ELLA));

        assertThat(found.stream().map(b -> b.regel().id() + " " + b.barn() + " " + b.dekning()))
                .containsExactly(
                        "barn.klar " + NOAH + " UDEKKET",
                        "barn.klar " + ELLA + " DEKKET",
                        "barn.skole " + NOAH + " UDEKKET");
        assertThat(found.get(1).byggerPa().stream().map(Sporsmal::id))
                .containsExactly("barn.trenger", "barn.hjelp");
        assertThat(found.stream().map(Behov::nokkel)).doesNotHaveDuplicates();
        assertThat(Behovsvurdering.agencies(found))
                .containsExactlyInAnyOrder(Etat.NAV_KOMMUNE, Etat.OPPLARING);
    }

    @Test
    void aChildThatIsNoLongerInTheHouseholdHasNoSay() {
        var svarene = new Svarene(List.of(answer("barn.trenger", NOAH, "KLAR")));

        assertThat(new Behovsvurdering(definisjon, svarene, false).needs(List.of(ELLA))).isEmpty();
    }

    @Test
    void anAnswerToAQuestionThatIsNoLongerAskedHasNoSayHoweverFarBack() {
        // What was said of debt stands in the row, but the debt is gone.
        var svarene =
                answers("gjeld.har=NEI;gjeld.hjelp=FAR;bolig.type=UTEN_BOLIG;bolig.bli=MA_UT");
        var days = definisjon.find("bolig.ut").orElseThrow();

        assertThat(definisjon.isAsked(days, svarene, Svarsted.INGEN)).isFalse();
        assertThat(new Behovsvurdering(definisjon, svarene, false).needs(List.of()))
                .singleElement()
                .satisfies(
                        b ->
                                assertThat(b.byggerPa().stream().map(Sporsmal::id))
                                        .containsExactly("bolig.type"));
    }

    @Test
    void aNeedThatIsNotAnsweredIsNotCovered() {
        var declined =
                new Svar(
                        Svarsted.of("helse.hjelp"),
                        new Svarverdi.Avstar(),
                        KjentFaktum.SAMTALE,
                        DAY,
                        false,
                        Instant.EPOCH,
                        NOAH,
                        "",
                        1);
        var svarene =
                new Svarene(List.of(answer("helse.hverdag", Svarsted.INGEN, "MYE"), declined));

        assertThat(new Behovsvurdering(definisjon, svarene, false).needs(List.of()))
                .extracting(Behov::dekning)
                .containsExactly(Dekning.UDEKKET);
    }

    @Test
    void aThemeIsCompleteWhenAllThatIsAskedIsAnswered() {
        var svarene = answers("gjeld.har=BETALER");
        var debt =
                Temastand.of(definisjon, svarene, List.of(NOAH)).stream()
                        .filter(s -> s.tema() == Tema.GJELD)
                        .findFirst()
                        .orElseThrow();

        assertThat(debt.mangler().stream().map(Sporsmal::id)).containsExactly("gjeld.belop");
        assertThat(debt.stilt()).isEqualTo(2);
        assertThat(Temastand.of(definisjon, answers("gjeld.har=NEI"), List.of()))
                .filteredOn(s -> s.tema() == Tema.GJELD)
                .allMatch(Temastand::isComplete);
        assertThat(Temastand.of(definisjon, svarene, List.of(NOAH, ELLA))).hasSize(9);
    }

    private static Svarene answers(String answers) {
        var all = new ArrayList<Svar>();
        for (var one : split(answers)) {
            var parts = one.split("=");
            all.add(answer(parts[0], Svarsted.INGEN, parts[1]));
        }
        return new Svarene(all);
    }

    private static List<String> split(String text) {
        return text == null ? List.of() : Arrays.asList(text.strip().split(";"));
    }

    private static Svar answer(String sporsmal, UUID barn, String... codes) {
        return new Svar(
                new Svarsted(sporsmal, barn),
                new Svarverdi.Koder(List.of(codes)),
                KjentFaktum.SAMTALE,
                DAY,
                false,
                Instant.EPOCH,
                NOAH,
                "",
                1);
    }
}
