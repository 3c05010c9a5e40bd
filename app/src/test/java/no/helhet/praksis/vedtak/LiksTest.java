package no.helhet.praksis.vedtak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class LiksTest {
    /// 30 words in 3 sentences, 6 of the words with more than six letters: 10 + 20.
    private static final String PLAIN =
            """
            Vi har sett på det du har sendt oss, og regnet. Du får hjelp til husleie og mat i\
             november. Stønaden kommer på kontoen fredag, og vilkårene gjelder videre nå.\
            """;

    @Test
    void itIsWordsPerSentenceAndTheShareOfLongWords() {
        assertThat(Liks.of(List.of(PLAIN))).hasValue(30);
    }

    @Test
    void aDateOrAnAbbreviationEndsNoSentence() {
        var dated = PLAIN.replace("i november", "1. november kl. 10.30");
        // Four words more: 1, kl, 10 and 30, one (`i`) less.
        assertThat(Liks.of(List.of(dated))).hasValue(Math.round(33f / 3 + 100f * 6 / 33));
    }

    @Test
    void severalTextsAreReadAsOneAndALineOfItsOwnIsASentence() {
        var lines = PLAIN.replace(". ", "\n");
        assertThat(Liks.of(List.of(lines, "", PLAIN))).hasValue(30);
    }

    @Test
    void tooLittleTextIsNotJudged() {
        assertThat(Liks.of(List.of("Vi har sagt ja."))).isEmpty();
        assertThat(Liks.of(List.of())).isEmpty();
    }
}
