package no.helhet.platform.web;

/// One of several to choose from: the value that is sent, the word that is shown, and a hint (may
/// be empty).
public record Choice(String value, String label, String hint) {
    public Choice(String value, String label) {
        this(value, label, "");
    }
}
