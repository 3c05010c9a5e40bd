package no.helhet.laering.omrade;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.formats.klass.CodeChange;
import no.helhet.formats.klass.Correspondence;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Figures of older years on the areas of one year, and files in blocks.
class OmradekoderTest {
    private final Correspondence changes =
            new Correspondence(
                    List.of(
                            new CodeChange("A", "C", 2020, 1),
                            new CodeChange("B", "C", 2020, 1),
                            new CodeChange("D", "E", 2020, 0.25),
                            new CodeChange("D", "F", 2020, 0.75),
                            new CodeChange("G", "H", 2020, 1)));

    private static Omradetall figure(String kode, double verdi) {
        return new Omradetall(kode, 2019, "", 0, 999, "", verdi, false);
    }

    private List<String> carried(boolean count, Omradetall... figures) {
        return Omradekoder.carry(List.of(figures), changes, 2024, count).stream()
                .map(f -> f.kode() + "=" + f.verdi() + (f.beregnet() ? "*" : ""))
                .toList();
    }

    @Test
    void countsAreSharedAndSummed() {
        assertThat(carried(true, figure("A", 3), figure("B", 4), figure("D", 8), figure("X", 1)))
                .containsExactly("C=7.0*", "E=2.0*", "F=6.0*", "X=1.0");
    }

    @Test
    void measuresAreCarriedOnlyWhereOneBecameOne() {
        assertThat(carried(false, figure("A", 3), figure("B", 4), figure("D", 8), figure("G", 5)))
                .containsExactly("H=5.0*");
    }

    @Test
    void figuresOfDifferentGroupsAreNotMixed() {
        var men = new Omradetall("A", 2019, "MANN", 18, 24, "", 1, false);
        var women = new Omradetall("B", 2019, "KVINNE", 18, 24, "", 2, false);
        assertThat(Omradekoder.carry(List.of(men, women), changes, 2024, true)).hasSize(2);
    }

    @Test
    void aFileInBlocksIsReadWholeAndTellsHowFarItHasCome() throws IOException {
        var blocks = List.of(new byte[] {1, 2, 3}, new byte[] {}, new byte[] {4});
        var told = new ArrayList<Long>();
        var stream = new Blokkstrom(nr -> nr < blocks.size() ? blocks.get(nr) : null, told::add);
        assertThat(stream.readAllBytes()).containsExactly(1, 2, 3, 4);
        assertThat(told).containsExactly(3L, 3L, 4L);
        assertThat(stream.read()).isEqualTo(-1);
        assertThat(new Blokkstrom(nr -> null, told::add).read()).isEqualTo(-1);
    }
}
