package no.helhet.platform.web;

import gg.jte.TemplateEngine;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

import java.util.Locale;

/// Finds the template of a view name: `sak/oversikt` is `src/main/jte/sak/oversikt.jte`. Other
/// names (redirects, forwards) are left to Spring.
final class JteViewResolver implements ViewResolver, Ordered {
    private final TemplateEngine engine;
    private final PageAssembler pages;

    JteViewResolver(TemplateEngine engine, PageAssembler pages) {
        this.engine = engine;
        this.pages = pages;
    }

    @Override
    public @Nullable View resolveViewName(String viewName, Locale locale) {
        if (viewName.contains(":")) {
            return null;
        }
        var template = viewName + ".jte";
        return engine.hasTemplate(template) ? new JteView(engine, pages, template) : null;
    }

    @Override
    public int getOrder() {
        return 0;
    }
}
