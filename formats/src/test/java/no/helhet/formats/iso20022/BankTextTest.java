package no.helhet.formats.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankTextTest {

    @ParameterizedTest
    @CsvSource({
        "Bjørn-Ægir Åsen, Bjørn-Ægir Åsen",
        "A\u030Ase, Åse",
        "Máhtte Čáhppe Đeatnu Ŋŧ, Máhtte Cáhppe Deatnu Nt",
        "Wałęsa, Walesa",
        "Ole & Sønn, Ole + Sønn",
        "O’Brien, O'Brien",
        "'  To   mellomrom ', To mellomrom",
        "//ROC/x, ROC/x",
        "Нина, ????",
        "Linje\tto, Linje to",
    })
    void aNameIsWrittenInCharactersThatABankCarries(String name, String carried) {
        assertThat(BankText.name(name)).isEqualTo(carried);
    }

    @Property
    void whateverIsGivenOnlyCarriedCharactersComeOut(@ForAll String text) {
        assertThat(BankText.text(text))
                .matches("[a-zA-Z0-9À-ÖØ-öø-ÿ/\\-?:().,'+ ]{0,140}")
                .doesNotStartWith("/")
                .doesNotContain("//", "  ");
    }
}
