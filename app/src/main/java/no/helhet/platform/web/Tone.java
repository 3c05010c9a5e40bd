package no.helhet.platform.web;

import java.util.Locale;

/// What a colour says. A word always says it too.
public enum Tone {
    /// In order.
    SUCCESS,
    /// Missing, or over what we promised.
    WARNING,
    /// Broken, or an emergency.
    DANGER,
    /// In progress.
    INFO,
    /// Neither good nor bad.
    NEUTRAL,
    /// Ours: selection and links.
    ACCENT;

    /// The value of Aksel's `data-color`.
    public String color() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The class that colours an icon or a line of text; empty for none.
    public String css() {
        return switch (this) {
            case SUCCESS -> "h-ok";
            case WARNING -> "h-warn";
            case DANGER -> "h-breach";
            case ACCENT -> "h-accent";
            case NEUTRAL -> "h-muted";
            case INFO -> "";
        };
    }
}
