package no.helhet.cli.demo;

/// What the user gave cannot be used; the message names the option and the remedy.
public final class BadInput extends Exception {
    private static final long serialVersionUID = 1;

    public BadInput(String message) {
        super(message);
    }
}
