package no.helhet.praksis.kartlegging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.formats.kostra.Arbeidssituasjon;
import no.helhet.formats.kostra.Bosituasjon;
import no.helhet.platform.web.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;

/// The files of questions.
class DefinisjonTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private final Definisjoner all = new Definisjoner();
    private final Definisjon now = all.at(LocalDate.of(2026, 11, 17));

    @Test
    void aVersionHoldsFromItsFirstDay() {
        assertThat(all.at(FIRST).id()).isEqualTo("2026-1");
        assertThat(all.get("2026-1")).isEqualTo(now);
        assertThatThrownBy(() -> all.at(FIRST.minusDays(1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyThemeIsAskedAboutAndTheChildHasItsFiveQuestionsAndMore() {
        for (var tema : Tema.values()) {
            assertThat(now.sporsmal()).as(tema.name()).anyMatch(s -> s.tema() == tema);
        }
        assertThat(now.sporsmal().stream().filter(Sporsmal::aboutChild).map(Sporsmal::id))
                .contains(
                        "barn.hverdag",
                        "barn.trives",
                        "barn.trenger",
                        BarnetErHort.HORT,
                        BarnetErHort.SYN,
                        BarnetErHort.GRUNN,
                        "barn.visste");
    }

    @Test
    void homeAndWorkHaveTheCodesOfTheYearsReport() {
        assertThat(codes("bolig.type"))
                .containsExactlyInAnyOrderElementsOf(names(Bosituasjon.values()));
        assertThat(codes("arbeid.situasjon"))
                .containsExactlyInAnyOrderElementsOf(names(Arbeidssituasjon.values()));
    }

    @Test
    void whatIsSaidOfAChildAndOfSafetyIsNeverInTheSummary() {
        assertThat(now.sporsmal())
                .filteredOn(s -> s.tema() == Tema.BARN && s.type() == Svartype.TEKST)
                .noneMatch(Sporsmal::oppsummeres);
        assertThat(now.find("nettverk.trygg").orElseThrow().oppsummeres()).isFalse();
        assertThat(now.behov())
                .filteredOn(
                        b ->
                                b.oppstar().stream()
                                        .anyMatch(w -> w.sporsmal().equals("nettverk.trygg")))
                .isNotEmpty()
                .noneMatch(Behovsregel::oppsummeres);
        assertThat(now.need("barn.omsorg").oppsummeres()).isFalse();
    }

    @Test
    void theThreeLanguagesSayTheChildsNameInTheSamePlaces() {
        for (var s : now.sporsmal()) {
            var named = s.tekst().nb().contains("{0}");
            assertThat(named).as(s.id()).isEqualTo(s.aboutChild());
            for (var language : Language.values()) {
                assertThat(s.tekst().in(language).contains("{0}")).as(s.id()).isEqualTo(named);
            }
        }
    }

    @Test
    void aChoiceOfSeveralCanBeReadBackFromItsWords() {
        // Shown one on each line when two have answered.
        assertThat(now.sporsmal().stream().flatMap(s -> s.valg().stream()))
                .allSatisfy(v -> assertThat(v.tekst().nb() + v.tekst().en()).doesNotContain("\n"));
        for (var s : now.sporsmal()) {
            for (var language : Language.values()) {
                assertThat(s.valg().stream().map(v -> v.tekst().in(language)))
                        .as(s.id() + " " + language)
                        .doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'code: JA','code: ja'",
        "'code: NEI','code: JA'",
        "'in: [JA]','in: [KANSKJE]'",
        "'question: a','question: c'",
        "'days: 7','days: mange'",
        "'agency: HELSE','agency: FYLKET'",
        "'theme: HELSE','theme: VAER'",
        "'type: TEKST','type: VALG'",
        "'en: Why','eng: Why'",
        "'id: b','id: a'",
        "'id: \"1\"','id: \"2\"'",
        "'source: valgt','kilde: valgt'"
    })
    void aFileWithASlipOfThePenIsRefusedWithItsPlace(String right, String wrong) {
        var file =
                """
                id: "1"
                from: 2026-01-01
                certainty: ubekreftet
                source: valgt
                multiagency: 2
                multiagencySource: valgt
                questions:
                  - id: a
                    theme: HELSE
                    type: VALG
                    label: {nb: A, nn: A, en: A}
                    text: {nb: A, nn: A, en: A}
                    choices: [{code: JA, nb: ja, nn: ja, en: "yes"}, {code: NEI, nb: nei, nn: nei, en: "no"}]
                  - id: b
                    theme: HELSE
                    type: TEKST
                    when: {question: a, in: [JA]}
                    label: {nb: Hvorfor, nn: Kvifor, en: Why}
                    text: {nb: Hvorfor, nn: Kvifor, en: Why}
                needs:
                  - id: n
                    agency: HELSE
                    text: {nb: N, nn: N, en: N}
                    arises: [{question: a, in: [JA]}]
                    step: {days: 7, nb: S, nn: S, en: S}
                """;
        assertThat(DefinisjonReader.read("1.yaml", file).sporsmal()).hasSize(2);
        assertThat(file).contains(right);
        assertThatThrownBy(
                        () ->
                                DefinisjonReader.read(
                                        "1.yaml",
                                        file.replaceFirst(
                                                java.util.regex.Pattern.quote(right), wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("1.yaml");
    }

    private Stream<String> codes(String id) {
        return now.find(id).orElseThrow().valg().stream().map(Sporsmal.Valg::kode);
    }

    private static java.util.List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
