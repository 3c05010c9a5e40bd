package no.helhet.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// One template as a view. It is drawn whole before a byte is sent, so a page that fails half way
/// becomes an error page and not half a page.
final class JteView implements View {
    private final TemplateEngine engine;
    private final PageAssembler pages;
    private final String template;

    JteView(TemplateEngine engine, PageAssembler pages, String template) {
        this.engine = engine;
        this.pages = pages;
        this.template = template;
    }

    // Without a content type Spring takes the name for a path and reports a circular view.
    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var parameters = new HashMap<String, Object>(model == null ? Map.of() : model);
        parameters.put("page", pages.page(request, parameters));
        var output = new Utf8ByteOutput();
        engine.render(template, parameters, output);
        response.setContentType(getContentType());
        response.setContentLength(output.getContentLength());
        // In one piece: each piece goes through the wrappers of the filters.
        response.getOutputStream().write(output.toByteArray());
    }
}
