package no.helhet.formats.kostra;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;

/// The forms that have layouts here.
public enum Skjema {
    OKONOMISK_SOSIALHJELP("11F"),
    KVALIFISERINGSSTONAD("11CF");

    private final String nummer;

    Skjema(String nummer) {
        this.nummer = nummer;
    }

    /// As the receiver numbers it.
    public String nummer() {
        return nummer;
    }

    /// By the receiver's number.
    public static Optional<Skjema> find(String nummer) {
        return Arrays.stream(values()).filter(s -> s.nummer.equals(nummer)).findFirst();
    }

    /// The years that have a layout, of either form.
    public static SortedSet<Integer> years() {
        return Collections.unmodifiableSortedSet(Layout.YEARS);
    }
}
