package no.helhet.platform.web;

import org.jspecify.annotations.Nullable;

import java.util.function.Predicate;

/// What every template receives as `page`: the texts, the path of the request, the token of its
/// forms, the user (`null` when nobody is logged in), the menu, the assets, what was just done, and
/// which addresses the user may open.
public record Page(
        Texts t,
        String path,
        Csrf csrf,
        @Nullable PageUser user,
        Menu menu,
        Assets assets,
        @Nullable Flash flash,
        Predicate<String> doors) {

    /// Whether the user's role may open an address; a link elsewhere is drawn as plain text.
    public boolean mayOpen(String href) {
        return doors.test(href);
    }

    /// Whether the page lies at or under this address.
    public boolean at(String href) {
        return path.equals(href) || path.startsWith(href.endsWith("/") ? href : href + "/");
    }
}
