package no.helhet.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

class ContentTypeTest {
    @ParameterizedTest
    @CsvSource({
        "' {\"a\": 1}', soknad.json, application/json",
        "[], VEDLEGG.JSON, application/json",
        "%PDF-1.7, soknad.json, application/pdf",
        "%PDF-1.7, skjema.txt, application/pdf",
        "tekst, skjema.pdf, text/plain"
    })
    void theContentCountsAndTheNameOnlyBetweenTexts(String content, String name, String type) {
        assertThat(ContentType.sniff(content.getBytes(StandardCharsets.UTF_8), name))
                .isEqualTo(type);
    }
}
