package no.helhet.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

import no.helhet.formats.json.Json.JsonArray;
import no.helhet.formats.json.Json.JsonString;

class JsonReaderPropertyTest {
    private static final String VALID =
            "{\"a\": [1, -2.5e3, \"å\\u00e5 \uD83D\uDE00\", {\"b\": null}], \"c\": {\"d\":"
                    + " true}}\n";

    @Property
    void anyBytesGiveAnAnswer(@ForAll @Size(max = 200) byte[] document) {
        assertThat(JsonReader.read(document)).isNotNull();
    }

    @Property
    void anyTextOfJsonSignsGivesAnAnswerThatNamesAPlaceInside(
            @ForAll
                    @StringLength(max = 60)
                    @CharRange(from = '"', to = '"')
                    @CharRange(from = '[', to = ']')
                    @CharRange(from = '{', to = '}')
                    @CharRange(from = '+', to = ':')
                    @CharRange(from = 'e', to = 'f')
                    String document) {
        if (JsonReader.read(document.getBytes(UTF_8)) instanceof JsonResult.Rejected(var faults)) {
            assertThat(faults)
                    .isNotEmpty()
                    .allSatisfy(
                            fault -> {
                                assertThat(fault.position().offset())
                                        .isBetween(0, document.length());
                                assertThat(fault.position().line()).isEqualTo(1);
                                assertThat(fault.text()).isNotBlank();
                            });
        }
    }

    @Property
    void aDocumentCutAnywhereIsRefused(@ForAll @IntRange(min = 0, max = 200) int length) {
        byte[] whole = VALID.strip().getBytes(UTF_8);
        byte[] cut = java.util.Arrays.copyOf(whole, Math.min(length, whole.length - 1));

        assertThat(JsonReader.read(whole)).isInstanceOf(JsonResult.Tree.class);
        assertThat(JsonReader.read(cut)).isInstanceOf(JsonResult.Rejected.class);
    }

    @Property
    void aTextWrittenWithEscapesIsReadBack(@ForAll String text) {
        StringBuilder escaped = new StringBuilder("[\"");
        text.chars().forEach(c -> escaped.append(String.format("\\u%04x", c)));
        JsonResult result = JsonReader.read(escaped.append("\"]").toString().getBytes(UTF_8));

        JsonArray root = (JsonArray) ((JsonResult.Tree) result).root();
        assertThat(((JsonString) root.elements().getFirst()).value()).isEqualTo(text);
    }
}
