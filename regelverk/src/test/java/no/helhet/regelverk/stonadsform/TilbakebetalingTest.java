package no.helhet.regelverk.stonadsform;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Form;
import no.helhet.regelverk.porter.Vilkar.Prove;
import no.helhet.regelverk.porter.Vilkar.Svar;
import no.helhet.regelverk.stonadsform.Tilbakebetaling.Maned;
import no.helhet.regelverk.stonadsform.UriktigOpplysning.Feil;
import no.helhet.regelverk.stonadsform.UriktigOpplysning.Skyld;
import no.helhet.regelverk.vilkar.Utfallene;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class TilbakebetalingTest {
    private static final UriktigOpplysning FORSETT =
            new UriktigOpplysning(
                    Form.BIDRAG,
                    Feil.URIKTIG,
                    Skyld.FORSETTLIG,
                    "Sa at lønna var null.",
                    Prove.ja("Lønna ville vært trukket fra."),
                    "Har ikke svart.");

    @ParameterizedTest
    @CsvFileSource(
            resources = "/no/helhet/regelverk/stonadsform/tilbakebetaling.txt",
            delimiter = '|',
            useHeadersInDisplayName = true)
    void whatFollowsIsWhatTheTableSays(
            String what,
            Form form,
            Feil feil,
            Skyld skyld,
            Svar arsak,
            String maneder,
            String answer) {
        UriktigOpplysning sak =
                new UriktigOpplysning(
                        form, feil, skyld, "Sa noe annet.", new Prove(arsak, "x"), "Har svart.");
        String got =
                switch (Tilbakebetaling.calculate(sak, maneder(maneder))) {
                    case Tilbakebetaling.Krav krav -> String.valueOf(krav.belop().ore() / 100);
                    case Tilbakebetaling.Bortfall bortfall -> {
                        assertThat(bortfall.form()).isEqualTo(form);
                        yield "faller bort";
                    }
                    case Tilbakebetaling.IkkeAdgang(var hindre) ->
                            String.join(" ", Utfallene.keys(hindre));
                    case Tilbakebetaling.KanIkkeBeregnes stopped -> stopped.grunner().toString();
                };
        assertThat(got).as(what).isEqualTo(answer);
    }

    @Test
    void theReasonsAndThePartysViewMustBeWritten() {
        UriktigOpplysning silent =
                new UriktigOpplysning(
                        Form.BIDRAG, Feil.URIKTIG, Skyld.FORSETTLIG, " ", Prove.ja("x"), "");
        assertThat(Utfallene.keys(Tilbakebetalingsadgang.check(silent)))
                .containsExactly(
                        "stonadsform.tilbake.begrunnelse", "stonadsform.tilbake.uttalelse");
    }

    @Property(tries = 200)
    void theClaimIsNeverMoreThanWasPaidAndTheOrderDoesNotMatter(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 24) int months) {
        Random random = new Random(seed);
        List<Maned> rows = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            rows.add(
                    new Maned(
                            YearMonth.of(2025, 1).plusMonths(i),
                            new Belop(random.nextInt(3_000_000)),
                            new Belop(random.nextInt(3_000_000))));
        }
        Tilbakebetaling.Krav krav = (Tilbakebetaling.Krav) Tilbakebetaling.calculate(FORSETT, rows);
        assertThat(krav.belop())
                .isBetween(Belop.ZERO, Belop.sum(rows.stream().map(Maned::utbetalt).toList()));
        Collections.shuffle(rows, random);
        assertThat(Tilbakebetaling.calculate(FORSETT, rows)).isEqualTo(krav);
    }

    @Test
    void badInputNamesTheField() {
        assertThat(faults("2026-10 -1 0; 2026-10 1 -1"))
                .containsExactly(
                        "maneder[2026-10].id grunn.id-to-ganger",
                        "maneder[2026-10].utbetalt grunn.negativ",
                        "maneder[2026-10].riktig grunn.negativ");
        assertThat(faults("")).containsExactly("maneder grunn.tilbake.ingen-maneder");
    }

    private static List<String> faults(String maneder) {
        return ((Tilbakebetaling.KanIkkeBeregnes)
                        Tilbakebetaling.calculate(FORSETT, maneder(maneder)))
                .grunner().stream().map(g -> g.felt() + " " + g.tekst().key()).toList();
    }

    private static List<Maned> maneder(String text) {
        List<Maned> rows = new ArrayList<>();
        for (String row : text.isBlank() ? new String[0] : text.split(";")) {
            String[] words = row.strip().split(" ");
            rows.add(
                    new Maned(
                            YearMonth.parse(words[0]),
                            Belop.kroner(Long.parseLong(words[1])),
                            Belop.kroner(Long.parseLong(words[2]))));
        }
        return rows;
    }
}
