package no.helhet.regelverk.livsopphold;

import static no.helhet.regelverk.livsopphold.Eksempler.KOMMUNALE;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Beregning.Beregnet;
import no.helhet.regelverk.livsopphold.Beregning.Endring;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverstyringTest {
    private final Beregnet before = LivsoppholdTest.calculate(Eksempler.sara(), KOMMUNALE);

    @Test
    void aChangedLineChangesTheProposalAndKeepsWhatWasComputed() {
        Beregnet after = change(before, "behov:vinter", 4_400);
        assertThat(after.forslag().behov()).isEqualTo(Belop.kroner(31_654));
        assertThat(after.forslag().stonad()).isEqualTo(Belop.kroner(15_752));
        assertThat(after.computed()).isEqualTo(before.computed());
        Linje line = LivsoppholdTest.find(after, "behov:vinter");
        assertThat(line.steps().getLast().opphav())
                .isEqualTo(new Steg.Opphav.Person("i.solbakken", "Begge har vokst."));
    }

    @Test
    void undoRestoresTheCalculationAndItsTrace() {
        Beregnet changed = change(change(before, "behov:vinter", 4_400), "behov:vinter", 1);
        Endring undone = changed.undo("behov:vinter");
        assertThat(undone).isEqualTo(new Endring.Endret(before));
        assertThat(((Endring.Endret) undone).beregning().spor().toMap())
                .isEqualTo(before.spor().toMap());
    }

    @Test
    void twoChangedLinesAreUndoneOneAtATime() {
        Beregnet both = change(change(before, "livsopphold", 9_000), "inntekt:lonn", 5_000);
        Endring undone = both.undo("livsopphold");
        assertThat(undone).isEqualTo(new Endring.Endret(change(before, "inntekt:lonn", 5_000)));
    }

    @ParameterizedTest
    @CsvSource({
        "inntekt:barnetrygd, 100, grunn, meg, endring.utenfor",
        "behov:vinter, -1, grunn, meg, endring.negativ",
        "behov:vinter, 100, ' ', meg, endring.begrunnelse",
        "behov:vinter, 100, grunn, '', endring.hvem",
        "behov:finnes-ikke, 100, grunn, meg, endring.ukjent-linje"
    })
    void aChangeThatIsNotAllowedIsRefusedWithTheReason(
            String key, long ore, String begrunnelse, String hvem, String reason) {
        assertThat(before.override(key, new Belop(ore), begrunnelse, hvem))
                .isInstanceOfSatisfying(
                        Endring.Avvist.class,
                        avvist -> assertThat(avvist.grunn().key()).isEqualTo(reason));
    }

    @Test
    void aLineThatIsNotChangedCannotBeUndone() {
        assertThat(before.undo("livsopphold")).isInstanceOf(Endring.Avvist.class);
        assertThat(before.undo("finnes-ikke")).isInstanceOf(Endring.Avvist.class);
    }

    private static Beregnet change(Beregnet beregnet, String key, long kroner) {
        Endring answer =
                beregnet.override(key, Belop.kroner(kroner), "Begge har vokst.", "i.solbakken");
        assertThat(answer).isInstanceOf(Endring.Endret.class);
        return ((Endring.Endret) answer).beregning();
    }
}
