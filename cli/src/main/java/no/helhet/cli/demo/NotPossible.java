package no.helhet.cli.demo;

/// The case could not be played to its end; the message says where it stopped and why, without
/// anything about a person.
public final class NotPossible extends Exception {
    private static final long serialVersionUID = 1;

    NotPossible(String message) {
        super(message);
    }
}
