package no.helhet.regelverk.bekymring;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import no.helhet.regelverk.porter.Utfall;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class BekymringskontrollTest {
    @ParameterizedTest
    @CsvSource({
        // Danger now, what the duty said, why, the order, parents told, why not: what is missing
        "false, '', OMSORGSSVIKT, '', true, '',",
        "true, '', OMSORGSSVIKT, '', true, '', port.bekymring.vakt",
        "true, Kommer nå, OMSORGSSVIKT, '', true, '',",
        "false, '', SYKDOM, '', false, '', port.bekymring.foreldregrunn",
        "false, '', SYKDOM, '', false, Fare for barnet,",
        "false, '', SARLIG_BEHOV, '', true, '',",
        "false, '', ATFERD, '', true, '',",
        "false, '', MENNESKEHANDEL, '', true, '',",
        "false, '', PALEGG, '', true, '', port.bekymring.palegg",
        "false, '', PALEGG, Barnevernet 20.11., true, '',",
        "false, '', INGEN, '', true, '', port.bekymring.ingen-plikt",
        "false, '', , '', true, '', port.bekymring.grunn",
        ", '', ATFERD, '', true, '', port.bekymring.fare",
        "false, '', ATFERD, '', , '', port.bekymring.foreldre"
    })
    void theDutyLiftsSecrecyAndTheRestIsSaid(
            @Nullable Boolean fare,
            String vakt,
            @Nullable Meldegrunn grunn,
            String palegg,
            @Nullable Boolean foreldre,
            String foreldregrunn,
            @Nullable String missing) {
        var answer =
                Bekymringskontroll.check(
                        new Bekymringsgrunnlag(
                                fare,
                                vakt,
                                "Noah",
                                "Blåmerker på armen.",
                                "Jeg, i samtale",
                                "Redd for vold.",
                                grunn,
                                palegg,
                                foreldre,
                                foreldregrunn));

        assertThat(keys(answer)).isEqualTo(missing == null ? List.of() : List.of(missing));
    }

    @Test
    void whatWasSeenAndWhatIsThoughtAreAskedForEachByItself() {
        assertThat(
                        keys(
                                Bekymringskontroll.check(
                                        new Bekymringsgrunnlag(
                                                null, "", " ", "", "", "", null, "", null, ""))))
                .containsExactly(
                        "port.bekymring.fare",
                        "port.bekymring.barnet",
                        "port.bekymring.observert",
                        "port.bekymring.hvem",
                        "port.bekymring.vurdering",
                        "port.bekymring.grunn",
                        "port.bekymring.foreldre");
    }

    @Property
    void withNoDutyNothingEverOpensSecrecy(
            @ForAll boolean fare, @ForAll boolean foreldre, @ForAll String words) {
        var answer =
                Bekymringskontroll.check(
                        new Bekymringsgrunnlag(
                                fare,
                                words,
                                words,
                                words,
                                words,
                                words,
                                Meldegrunn.INGEN,
                                words,
                                foreldre,
                                words));

        assertThat(keys(answer)).contains("port.bekymring.ingen-plikt");
    }

    private static List<String> keys(List<Utfall> answers) {
        return answers.stream()
                .filter(Utfall::isMissing)
                .map(
                        u ->
                                switch (u) {
                                    case Utfall.IkkeOppfylt i -> i.begrunnelse().key();
                                    case Utfall.ManglerOpplysning m -> m.hva().key();
                                    default -> "";
                                })
                .toList();
    }
}
