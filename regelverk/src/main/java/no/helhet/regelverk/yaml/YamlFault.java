package no.helhet.regelverk.yaml;

import no.helhet.regelverk.Tekst;

/// Something in a file that cannot be read. Thrown and caught within the reading of one file.
public final class YamlFault extends Exception {
    private static final long serialVersionUID = 1L;
    private final String place;
    private final transient Tekst tekst;

    public YamlFault(String place, String key, Object... arguments) {
        super(place);
        this.place = place;
        this.tekst = Tekst.of(key, arguments);
    }

    /// Where in the file, for example `rows[2].from`.
    public String place() {
        return place;
    }

    /// What is wrong and what to do.
    public Tekst tekst() {
        return tekst;
    }
}
