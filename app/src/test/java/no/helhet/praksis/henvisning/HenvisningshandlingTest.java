package no.helhet.praksis.henvisning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The state machine as a table: every act in every state, allowed or refused.
class HenvisningshandlingTest {
    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
                    FROM      | SEND  | AKSEPTER  | AVVIS  | UTFOR  | TREKK
                    UTKAST    | SENDT |           |        |        | TRUKKET
                    SENDT     |       | AKSEPTERT | AVVIST |        | TRUKKET
                    AKSEPTERT |       |           |        | UTFORT | TRUKKET
                    AVVIST    |       |           |        |        |
                    UTFORT    |       |           |        |        |
                    TRUKKET   |       |           |        |        |
                    """)
    void everyActLeadsWhereTheTableSaysOrNowhere(
            Henvisningsstatus from,
            Henvisningsstatus send,
            Henvisningsstatus akseptert,
            Henvisningsstatus avvist,
            Henvisningsstatus utfort,
            Henvisningsstatus trukket) {
        assertThat(Henvisningshandling.SEND.from(from).orElse(null)).isEqualTo(send);
        assertThat(Henvisningshandling.AKSEPTER.from(from).orElse(null)).isEqualTo(akseptert);
        assertThat(Henvisningshandling.AVVIS.from(from).orElse(null)).isEqualTo(avvist);
        assertThat(Henvisningshandling.UTFOR.from(from).orElse(null)).isEqualTo(utfort);
        assertThat(Henvisningshandling.TREKK.from(from).orElse(null)).isEqualTo(trukket);
    }

    /// Whatever order people try the acts in, a referral that is not open never opens again, and
    /// one that is open can be ended.
    @Test
    void whatIsEndedStaysEndedAndWhatIsOpenCanBeEnded() {
        walk(Henvisningsstatus.UTKAST, 5);
    }

    private static void walk(Henvisningsstatus status, int acts) {
        assertThat(Henvisningshandling.TREKK.from(status).isPresent()).isEqualTo(status.isOpen());
        for (var act : Henvisningshandling.values()) {
            var after = act.from(status);
            assertThat(status.isOpen() || after.isEmpty()).as("%s %s", status, act).isTrue();
            if (acts > 0) {
                walk(after.orElse(status), acts - 1);
            }
        }
    }
}
