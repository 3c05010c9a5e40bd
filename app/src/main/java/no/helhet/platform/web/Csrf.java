package no.helhet.platform.web;

/// The token that a form must send back: the name of its field, the name of the header that a
/// script sends instead, and the value.
public record Csrf(String name, String header, String value) {
    static final Csrf NONE = new Csrf("_csrf", "X-CSRF-TOKEN", "");
}
