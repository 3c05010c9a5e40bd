package no.helhet.platform.files;

/// The file is larger than allowed.
public final class FileTooLarge extends Exception {
    private static final long serialVersionUID = 1;
    private final long maxBytes;

    FileTooLarge(long maxBytes) {
        super("The file is larger than " + maxBytes + " bytes");
        this.maxBytes = maxBytes;
    }

    public long maxBytes() {
        return maxBytes;
    }
}
