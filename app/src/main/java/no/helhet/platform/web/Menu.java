package no.helhet.platform.web;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The main menu, worked out when a layout asks for it, so that a fragment pays nothing.
@FunctionalInterface
public interface Menu {
    List<Line> lines();

    /// @param open null for no figure
    record Line(String textKey, String href, @Nullable Integer open) {}
}
