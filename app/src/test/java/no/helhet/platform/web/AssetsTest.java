package no.helhet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

class AssetsTest {
    private final Assets assets = Assets.built();

    @ParameterizedTest
    @EnumSource
    void everyIconIsInTheSprite(Icon icon) throws IOException {
        var id = icon.href().substring(icon.href().indexOf('#') + 1);
        assertThat(read(assets.icons())).contains("<symbol id=\"%s\" ".formatted(id));
    }

    @Test
    void everyAddressLeadsToAFileWithAHashInItsName() {
        assertThat(
                        List.of(
                                assets.style(),
                                assets.script(),
                                assets.icons(),
                                assets.font(),
                                assets.favicon()))
                .allSatisfy(
                        address -> {
                            assertThat(address).matches("/assets/.*-[A-Z0-9]{8,10}\\.\\w+");
                            assertThat(AssetsTest.class.getResource("/static" + address))
                                    .isNotNull();
                        });
    }

    @Test
    void theStyleSheetFetchesNothingFromElsewhere() throws IOException {
        assertThat(read(assets.style()))
                .contains("Source Sans 3 Variable", ".h-gates", ".aksel-button")
                .doesNotContainPattern("url\\([\"']?(https?:)?//")
                .doesNotContain("cdn.nav.no");
    }

    @Test
    void ourOwnRulesComeAfterAksels() throws IOException {
        var style = read(assets.style());
        assertThat(style.lastIndexOf("@layer aksel.components"))
                .isLessThan(style.indexOf(".h-skip"));
    }

    private static String read(String address) throws IOException {
        try (var stream = AssetsTest.class.getResourceAsStream("/static" + address)) {
            assertThat(stream).as(address).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
