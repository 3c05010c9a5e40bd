package no.helhet.cli.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import no.helhet.cli.analyse.CaseLeaf.Verdict;
import no.helhet.cli.demo.BadInput;
import no.helhet.statistics.reference.Got;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class CasesTest {
    private static final Path SHARED = Path.of("../../shared/statistikk");

    @TempDir Path folder;

    @Test
    void everyReferenceCaseHolds() throws Exception {
        assumeTrue(Files.exists(SHARED), "The reference cases are not here: " + SHARED);

        var comparison = Cases.read(SHARED).compare();

        var screen = new StringWriter();
        comparison.print(new PrintWriter(screen), true);
        assertThat(comparison.holds()).as(screen.toString()).isTrue();
    }

    @Test
    void aNumberIsWithinItsToleranceAndATextIsTheSame() {
        assertThat(leaf(10.0, Got.absolute(10.09, .1)).verdict()).isEqualTo(Verdict.WITHIN);
        assertThat(leaf(10.0, Got.absolute(10.11, .1)).verdict()).isEqualTo(Verdict.MISSED);
        assertThat(leaf(-10.0, Got.relative(-10.09, .01)).verdict()).isEqualTo(Verdict.WITHIN);
        assertThat(leaf(10.0, Got.relative(10.11, .01)).verdict()).isEqualTo(Verdict.MISSED);
        assertThat(leaf(10.0, Got.absolute(Double.NaN, .1)).verdict()).isEqualTo(Verdict.MISSED);
        assertThat(leaf("a", Got.text("a")).verdict()).isEqualTo(Verdict.WITHIN);
        assertThat(leaf("a", Got.text("b")).verdict()).isEqualTo(Verdict.MISSED);
        assertThat(leaf(10.0, Got.text("10")).verdict()).isEqualTo(Verdict.MISSED);
    }

    @Test
    void whatIsLeftOutHasItsReasonAndWhatIsNotComputedIsSaid() {
        assertThat(leaf(1.0, Got.leftOut("an error of irr")).line(5))
                .endsWith("left out: an error of irr");
        var none = new CaseLeaf("x", 1.0, null);
        assertThat(none.verdict()).isEqualTo(Verdict.NOT_COMPUTED);
        assertThat(none.line(5)).endsWith("NOT COMPUTED");
    }

    @Test
    void aCaseHoldsWhenNothingIsMissedOrMissing() {
        var within = leaf(1.0, Got.absolute(1, 0));
        var left = leaf(1.0, Got.leftOut("why"));
        var missed = leaf(1.0, Got.absolute(2, .5));

        assertThat(answer("", "", within, left).holds()).isTrue();
        assertThat(answer("", "", within, missed).holds()).isFalse();
        assertThat(answer("", "", within, new CaseLeaf("x", 1.0, null)).holds()).isFalse();
        assertThat(answer("", "FAILED", within).holds()).isFalse();
        assertThat(later().holds()).isTrue();
    }

    @Test
    void casesWithoutCodeAreLaterWorkOnlyWhenTheirMethodsAre() throws Exception {
        Files.writeString(
                folder.resolve("cases.json"),
                """
                {"cases": [{"id": "d13_power_cluster", "title": "Power", "expected": {"a": 1}},
                           {"id": "z99_unheard_of", "title": "New", "expected": {"a": [1, "x"]}}]}
                """);

        var comparison = Cases.read(folder).compare();

        var screen = new StringWriter();
        assertThat(comparison.print(new PrintWriter(screen), true)).isFalse();
        assertThat(screen.toString())
                .contains("d13_power_cluster        not named: later work")
                .contains("z99_unheard_of           NOT COMPUTED: there is no code for it")
                .contains("1 cases are later work");
    }

    @Test
    void aFolderWithoutCasesIsRefused() throws Exception {
        assertThatThrownBy(() -> Cases.read(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("cases.json can not be read");
        Files.writeString(folder.resolve("cases.json"), "{");
        assertThatThrownBy(() -> Cases.read(folder)).hasMessageContaining("is not JSON");
        Files.writeString(folder.resolve("cases.json"), "{}");
        assertThatThrownBy(() -> Cases.read(folder)).hasMessageContaining("no list of cases");
    }

    private static CaseLeaf leaf(Object expected, Got got) {
        return new CaseLeaf("path", expected, got);
    }

    private static CaseAnswer answer(String later, String failure, CaseLeaf... leaves) {
        return new CaseAnswer("id", "title", later, failure, List.of(leaves), List.of());
    }

    private static CaseAnswer later() {
        return answer("not named: later work", "");
    }
}
