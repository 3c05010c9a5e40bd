package no.helhet.platform.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import java.util.Map;

/// Draws single components, so that a page can be put together without a template of its own.
final class Drawing {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Drawing() {}

    static String section(String id, String title, String inner) {
        return draw(
                "component/section", Map.of("id", id, "title", title, "content", content(inner)));
    }

    static String open(String id, String title, String inner) {
        return draw(
                "component/section",
                Map.of("id", id, "title", title, "ruled", false, "content", content(inner)));
    }

    static String icon(Icon icon) {
        return draw("component/icon", Map.of("icon", icon));
    }

    static Content content(String html) {
        return output -> output.writeContent(html);
    }

    static String draw(String template, Map<String, Object> parameters) {
        var output = new StringOutput();
        ENGINE.render(template + ".jte", parameters, output);
        return output.toString();
    }
}
