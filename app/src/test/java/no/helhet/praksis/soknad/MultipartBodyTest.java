package no.helhet.praksis.soknad;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

class MultipartBodyTest {
    private static final String TYPE = "multipart/form-data; boundary=abc";

    @Test
    void partsComeOutByteForByte() {
        var bundle = Bundle.of("enslig", "4698");
        var parts = MultipartBody.divide(TYPE, bundle.multipart("abc"));
        assertThat(parts)
                .extracting(Del::navn)
                .containsExactlyElementsOf(bundle.deler().stream().map(Del::navn).toList());
        assertThat(parts.stream().map(Del::bytes).toList())
                .containsExactlyElementsOf(bundle.deler().stream().map(Del::bytes).toList());
    }

    @Test
    void aBodyThatStopsGivesWhatCame() {
        var whole = Bundle.of("enslig", "4698").multipart("abc");
        var parts = MultipartBody.divide(TYPE, Arrays.copyOf(whole, whole.length - 100));
        assertThat(parts).hasSize(5);
    }

    @Test
    void whatHasNoPartsIsKeptAsOne() {
        var body = "hei".getBytes(StandardCharsets.UTF_8);
        assertThat(MultipartBody.divide(TYPE, body))
                .extracting(Del::navn)
                .containsExactly("helmelding");
        assertThat(MultipartBody.divide(null, body).getFirst().bytes()).isEqualTo(body);
    }

    @Test
    void aNameIsNeverAPath() {
        assertThat(new Del("..\\..\\etc/passwd", null, new byte[0]).navn()).isEqualTo("passwd");
        assertThat(new Del("../", null, new byte[0]).navn()).isEqualTo("uten-navn");
    }

    @Test
    void anythingAtAllGivesAtLeastOnePart() {
        var random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            var body = Bundle.of("ung", "4698").part("melding.json");
            var around = "\r\n--abc\r\n\r\n".getBytes(StandardCharsets.UTF_8);
            var mixed = new byte[random.nextInt(400)];
            for (int j = 0; j < mixed.length; j++) {
                mixed[j] =
                        random.nextBoolean()
                                ? around[random.nextInt(around.length)]
                                : body[random.nextInt(body.length)];
            }
            assertThat(MultipartBody.divide(TYPE, mixed)).isNotEmpty();
        }
    }
}
