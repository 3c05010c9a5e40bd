package no.helhet.platform.web;

import org.jspecify.annotations.Nullable;

/// What one module shows on another module's page. A page has named places; it asks all places
/// of a name for their content, and knows nothing of who fills them. Content is null when there
/// is nothing to show, or the reader may not see it: each place checks for itself.
public interface Place {
    /// The place's name, e.g. `person.kort.hoyre` or `sak.hoved`.
    String name();

    /// Order among those who fill the same place, lowest first.
    int order();

    /// @param id the thing the page is about, in address form (`MunicipalId.path()`)
    /// @return a template with its model, or null
    @Nullable Content render(String id);

    /// @param template jte template, e.g. `sak/person-saker.jte`
    /// @param model its parameter `model`; it also receives `page`
    record Content(String template, Object model) {}
}
