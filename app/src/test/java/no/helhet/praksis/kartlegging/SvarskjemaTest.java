package no.helhet.praksis.kartlegging;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// Answers as they are sent, and as two of them are put together.
class SvarskjemaTest {
    private static final Definisjon QUESTIONS = new Definisjoner().at(LocalDate.of(2026, 11, 17));
    private static final int TRIES = 60;
    private static final TextCatalog TEXTS = TextCatalog.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bolig.kostnad | 11 400      | Penger[ore=1140000]",
                "bolig.kostnad | 11400,50 kr | Penger[ore=1140050]",
                "bolig.kostnad | -1          | FEIL",
                "bolig.kostnad | mye         | FEIL",
                "bolig.ut      | 2026-12-01  | Dag[dato=2026-12-01]",
                "bolig.ut      | 2026-02-30  | FEIL",
                "bolig.ut      | 0001-01-01  | FEIL",
                "bolig.type    | EID         | Koder[koder=[EID]]",
                "bolig.type    | SLOTT       | FEIL",
                "onske         | Jobb        | Ord",
                "onske         | ''          | Tom[]"
            })
    void anAnswerIsReadByTheKindOfItsQuestion(String question, String sent, String value) {
        var form = form(question);
        form.add("v." + question, sent);
        var skjema = new Svarskjema(QUESTIONS, Svarsted.INGEN, form);

        if (value.equals("FEIL")) {
            assertThat(skjema.endringer()).isEmpty();
            assertThat(skjema.feil()).containsOnlyKeys(question);
        } else {
            assertThat(skjema.endringer().getFirst().verdi()).hasToString(value);
            assertThat(skjema.feil()).isEmpty();
        }
    }

    @Test
    void severalAreKeptInTheOrderOfTheChoicesAndUnknownOnesAreLeftOut() {
        var form = form("inntekt.kilder");
        form.put("v.inntekt.kilder", List.of("ANNET", "GULL", "LONN"));

        assertThat(new Svarskjema(QUESTIONS, Svarsted.INGEN, form).endringer().getFirst().verdi())
                .isEqualTo(new Svarverdi.Koder(List.of("LONN", "ANNET")));
    }

    @Test
    void oneMayDeclineToAnswerButNotForAChild() {
        var form = form("helse.hva", BarnetErHort.SYN);
        form.add("avstar.helse.hva", "true");
        form.add("avstar." + BarnetErHort.SYN, "true");

        assertThat(new Svarskjema(QUESTIONS, Svarsted.INGEN, form).endringer())
                .extracting(Svarlagring.Endring::verdi)
                .containsExactly(new Svarverdi.Avstar(), new Svarverdi.Tom());
    }

    @Test
    void theVersionsOfAFormAreReadAndNonsenseInThemIsNoVersion() {
        var form = form(BarnetErHort.HORT, BarnetErHort.SYN, BarnetErHort.GRUNN);
        form.set("versjon", "barn.hort=3,barn.syn=x,=,barn.grunn=99999999999");

        assertThat(new Svarskjema(QUESTIONS, Svarsted.INGEN, form).endringer())
                .extracting(Svarlagring.Endring::version)
                .containsExactly(3, 0, 0);
    }

    @Test
    void aQuestionThatWasNotShownIsNotEmptied() {
        var form = form("onske");
        form.add("v.helse.hva", "noe");

        assertThat(new Svarskjema(QUESTIONS, Svarsted.INGEN, form).endringer())
                .extracting(e -> e.sted().sporsmal())
                .containsExactly("onske");
    }

    /// Whatever was answered can be chosen again from the words that it was shown in.
    @ParameterizedTest
    @EnumSource(Language.class)
    void ofTwoAnswersEachCanBeChosen(Language language) {
        for (var question : QUESTIONS.sporsmal()) {
            var choice = new Konfliktvalg(question, TEXTS.in(language));
            for (var seed = 0; seed < TRIES; seed++) {
                var mine = answer(question, seed * 31L);
                var theirs = answer(question, seed * 17L + 7);
                var min = choice.write(mine);
                var annen = choice.write(theirs);

                assertThat(choice.read("min", min, annen)).as(question.id()).contains(mine);
                assertThat(choice.read("annen", min, annen)).as(question.id()).contains(theirs);
                var both = choice.read("begge", min, annen).orElseThrow();
                assertThat(Svarkontroll.fits(question, both)).as(question.id()).isTrue();
                if (both instanceof Svarverdi.Ord(var words)) {
                    assertThat(words).contains(min, annen);
                }
            }
        }
    }

    @Test
    void whatIsNoAnswerIsNotChosenAndNothingIsTheEmptyAnswer() {
        var choice =
                new Konfliktvalg(
                        QUESTIONS.find("nettverk.trygg").orElseThrow(), TEXTS.in(Language.NB));

        assertThat(choice.read("min", "kanskje", "nei")).isEmpty();
        assertThat(choice.read("min", "ja\nnei", "nei")).isEmpty();
        assertThat(choice.read("min", " ", "nei")).contains(new Svarverdi.Tom());
        assertThat(choice.read("annen", "kanskje", "Vil ikke svare"))
                .contains(new Svarverdi.Avstar());
    }

    private static Svarverdi answer(Sporsmal s, long seed) {
        var n = Math.floorMod(seed, 1_000_000);
        return switch (s.type()) {
            case TEKST -> new Svarverdi.Ord("Ord " + n + ",\nså mer");
            case BELOP -> new Svarverdi.Penger(n * 100);
            case DATO -> new Svarverdi.Dag(LocalDate.of(2026, 1, 1).plusDays(n % 1000));
            case VALG -> new Svarverdi.Koder(List.of(s.valg().get(n % s.valg().size()).kode()));
            case FLERE ->
                    new Svarverdi.Koder(
                            IntStream.range(0, s.valg().size())
                                    .filter(i -> i == n % s.valg().size() || (n >> i & 1) == 1)
                                    .mapToObj(i -> s.valg().get(i).kode())
                                    .toList());
        };
    }

    private static MultiValueMap<String, String> form(String... questions) {
        var form = new LinkedMultiValueMap<String, String>();
        form.put("felt", List.of(questions));
        return form;
    }
}
