package no.helhet.regelverk.livsopphold;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Beregning.Beregnet;
import no.helhet.regelverk.livsopphold.Beregning.Grunn;
import no.helhet.regelverk.livsopphold.Beregning.KanIkkeBeregnes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/// The calculation answers as the tables say that a lawyer has read.
class EksempeltabellTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("no.helhet.regelverk.livsopphold.Eksempeltabell#all")
    void theMonthComesToWhatTheTableSays(Eksempel eksempel) {
        Beregning answer = Livsopphold.calculate(eksempel.grunnlag(), eksempel.parametre());
        assertThat(lines(answer))
                .as("%s", eksempel)
                .containsExactlyInAnyOrderElementsOf(eksempel.linjer());
        assertThat(result(answer)).as("%s", eksempel).isEqualTo(eksempel.stonad());
    }

    @Test
    void noTableIsLeftUnread() throws IOException {
        assertThat(Eksempeltabell.all()).hasSizeGreaterThan(390);
    }

    private static List<String> lines(Beregning answer) {
        return answer instanceof Beregnet beregnet
                ? beregnet.linjer().stream().map(EksempeltabellTest::line).toList()
                : List.of();
    }

    private static String line(Linje line) {
        return line.key().substring(line.key().indexOf(':') + 1)
                + switch (line.gruppe()) {
                    case BEHOV -> " " + Eksempel.kroner(line.computed());
                    case INNTEKT, REDUKSJON ->
                            " "
                                    + (line.computed().isZero() ? "" : "-")
                                    + Eksempel.kroner(line.computed());
                    case UTENFOR -> " utenfor";
                };
    }

    private static String result(Beregning answer) {
        return switch (answer) {
            case Beregnet beregnet -> Eksempel.kroner(beregnet.computed().stonad());
            case KanIkkeBeregnes stopped ->
                    stopped.grunner().stream()
                            .map(EksempeltabellTest::reason)
                            .sorted()
                            .collect(Collectors.joining(", ", "ingen kjent verdi: ", ""));
        };
    }

    private static String reason(Grunn grunn) {
        return grunn.tekst().key().equals("grunn.ukjent-verdi")
                ? ((Tekst) grunn.tekst().arguments().getFirst()).key().replace("verdi.", "")
                : grunn.toString();
    }
}
