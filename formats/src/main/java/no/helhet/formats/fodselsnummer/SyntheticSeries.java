package no.helhet.formats.fodselsnummer;

/// A series of numbers that no living person can be given, marked by a month that does not exist.
public enum SyntheticSeries {
    /// Month + 40.
    PLUSS_40(40),
    /// Month + 80, the series of the tax administration's test population.
    PLUSS_80(80);

    private final int addedToMonth;

    SyntheticSeries(int addedToMonth) {
        this.addedToMonth = addedToMonth;
    }

    int addedToMonth() {
        return addedToMonth;
    }
}
