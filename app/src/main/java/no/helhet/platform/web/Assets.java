package no.helhet.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/// Addresses of the bundled style sheet, script, icon sprite, font and favicon. Each name holds a
/// hash of its content, so a browser may keep it for ever and a new build is never mixed with an
/// old one.
public record Assets(String style, String script, String icons, String font, String favicon) {
    static final String PATH = "/assets/";
    private static final String MANIFEST = "/static/assets/manifest.properties";
    private static final Assets BUILT = read();

    /// The assets of this build.
    public static Assets built() {
        return BUILT;
    }

    private static Assets read() {
        try (var stream = Assets.class.getResourceAsStream(MANIFEST)) {
            if (stream == null) {
                throw new IllegalStateException(
                        MANIFEST + " is missing: build the frontend with mvn generate-resources");
            }
            var manifest = new Properties();
            manifest.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return new Assets(
                    address(manifest, "style"),
                    address(manifest, "script"),
                    address(manifest, "icons"),
                    address(manifest, "font"),
                    address(manifest, "favicon"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(Properties manifest, String name) {
        return PATH
                + Optional.ofNullable(manifest.getProperty(name))
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                MANIFEST + " does not name the " + name));
    }
}
