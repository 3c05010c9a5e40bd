package no.helhet.platform.web;

import org.jspecify.annotations.Nullable;

/// What every template receives as `page`: the texts, the path of the request, the token of its
/// forms, the user (`null` when nobody is logged in), the menu, the assets, and what was just done.
public record Page(
        Texts t,
        String path,
        Csrf csrf,
        @Nullable PageUser user,
        Menu menu,
        Assets assets,
        @Nullable Flash flash) {

    /// Whether the page lies at or under this address.
    public boolean at(String href) {
        return path.equals(href) || path.startsWith(href.endsWith("/") ? href : href + "/");
    }
}
