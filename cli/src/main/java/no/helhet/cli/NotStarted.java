package no.helhet.cli;

/// The local start can not be made; the message says why, and what to do.
public final class NotStarted extends Exception {
    private static final long serialVersionUID = 1;

    NotStarted(String message) {
        super(message);
    }

    static NotStarted portInUse(int port) {
        return new NotStarted(
                "Port %d is in use. Stop what serves it, or choose another with --port."
                        .formatted(port));
    }

    static NotStarted otherVersion(DataFolder folder) {
        return new NotStarted(
                "The data folder %s was made by another version of Helhet. %s"
                        .formatted(folder.path(), REMEDY));
    }

    static NotStarted broken(DataFolder folder, String what) {
        return new NotStarted(
                "The data folder %s can not be used: %s. %s"
                        .formatted(folder.path(), what, REMEDY));
    }

    private static final String REMEDY =
            "Start afresh with --new, or choose another folder with --data.";
}
