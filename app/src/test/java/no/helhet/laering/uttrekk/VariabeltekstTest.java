package no.helhet.laering.uttrekk;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.register.Registerutdrag;
import no.helhet.testing.HelhetTest;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The register's variables in words.
@HelhetTest
class VariabeltekstTest {
    @Autowired Registerutdrag register;
    @Autowired TextCatalog texts;

    @ParameterizedTest
    @EnumSource
    void everyVariableThatMayBeAskedForHasANameAndADefinition(Language language) {
        var t = texts.in(language);
        for (var table : register.tables()) {
            for (var column : table.columns()) {
                var what = table.name() + "." + column.name();
                assertThat(Variabeltekst.navn(table.name(), column, t)).as(what).isNotBlank();
                assertThat(Variabeltekst.definisjon(table.name(), column, t))
                        .as(what)
                        .isNotBlank()
                        .doesNotEndWith(".");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "EN")
    void theEnglishDefinitionIsThatOfTheDictionary(Language english) {
        var t = texts.in(english);
        for (var table : register.tables()) {
            for (var column : table.columns()) {
                assertThat(Variabeltekst.definisjon(table.name(), column, t))
                        .as(table.name() + "." + column.name())
                        .isEqualTo(column.definition());
            }
        }
    }
}
