package no.helhet.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Asks those who fill a place for their content. A controller asks, while it has a scope; the
/// page's template draws each answer where the place is: `${filled.on(page)}`.
@Component
public class Places {
    private final SingletonSupplier<Map<String, List<Place>>> places;
    private final TemplateEngine engine;

    /// They are asked for their names at the first page, not before: those who fill places use the
    /// services that use this.
    Places(ObjectProvider<Place> sources, TemplateEngine engine) {
        this.places =
                SingletonSupplier.of(
                        () ->
                                sources.stream()
                                        .sorted(Comparator.comparingInt(Place::order))
                                        .collect(Collectors.groupingBy(Place::name)));
        this.engine = engine;
    }

    /// What fills the place, in order; empty when nobody does.
    ///
    /// @param id the thing the page is about, in address form
    public List<Filled> fill(String name, String id) {
        return places.obtain().getOrDefault(name, List.of()).stream()
                .map(place -> place.render(id))
                .filter(Objects::nonNull)
                .map(content -> new Filled(engine, content))
                .toList();
    }

    /// Content that waits for its page. Its template receives `page` and `model`.
    public record Filled(TemplateEngine engine, Place.Content content) {
        public gg.jte.Content on(Page page) {
            return new gg.jte.Content() {
                @Override
                public void writeTo(TemplateOutput output) {
                    engine.render(
                            content.template(),
                            Map.of("page", page, "model", content.model()),
                            output);
                }
            };
        }
    }
}
