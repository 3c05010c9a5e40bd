package no.helhet.formats.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// An encoding that a table may come in.
public enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8, "UTF-8"),
    UTF_16LE(StandardCharsets.UTF_16LE, "UTF-16 (little-endian)"),
    UTF_16BE(StandardCharsets.UTF_16BE, "UTF-16 (big-endian)"),
    /// No byte from 0x80 to 0x9F: the two below read it alike.
    ISO_8859_1(StandardCharsets.ISO_8859_1, "ISO-8859-1"),
    WINDOWS_1252(Charset.forName("windows-1252"), "Windows-1252");

    private final Charset charset;
    private final String text;

    TextEncoding(Charset charset, String text) {
        this.charset = charset;
        this.text = text;
    }

    public Charset charset() {
        return charset;
    }

    /// Its name as people know it.
    public String text() {
        return text;
    }
}
