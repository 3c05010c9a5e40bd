package no.helhet.laering.apnetall;

import java.util.Locale;

/// What is counted or measured.
public enum Variabel {
    MOTTAKERE(Enhet.PERSONER, 0),
    NYE_MOTTAKERE(Enhet.PERSONER, 0),
    DELTAKERE(Enhet.PERSONER, 0),
    /// Recipients of each month, added up.
    STONADSMANEDER(Enhet.MANEDER, 0),
    MANEDER_PER_MOTTAKER(Enhet.MANEDER, 1),
    BIDRAG(Enhet.KRONER, 0),
    LAN(Enhet.KRONER, 0),
    /// Grants and loans.
    STONAD(Enhet.KRONER, 0),
    PER_MOTTAKER(Enhet.KRONER, 0),
    PER_MANED(Enhet.KRONER, 0);

    /// What it is counted in.
    public enum Enhet {
        PERSONER,
        MANEDER,
        KRONER
    }

    private final Enhet enhet;
    private final int decimals;

    Variabel(Enhet enhet, int decimals) {
        this.enhet = enhet;
        this.decimals = decimals;
    }

    public Enhet enhet() {
        return enhet;
    }

    public int decimals() {
        return decimals;
    }

    /// As it stands in addresses and files.
    public String kode() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
