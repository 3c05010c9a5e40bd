package no.helhet.platform.web;

import java.util.List;

/// The main menu, worked out when a layout asks for it, so that a fragment pays nothing.
@FunctionalInterface
public interface Menu {
    List<MenuItem> items();
}
