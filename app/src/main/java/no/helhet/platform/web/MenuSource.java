package no.helhet.platform.web;

import java.util.List;

/// A module's lines in the main menu. Called on the request's thread, once for each whole page (not
/// for fragments): give only what the present user may open, and let counts read from an index.
@FunctionalInterface
public interface MenuSource {
    List<MenuItem> items();
}
