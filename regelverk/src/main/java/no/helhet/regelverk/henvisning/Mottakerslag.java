package no.helhet.regelverk.henvisning;

import no.helhet.regelverk.frister.Fristtype;

/// The kinds of those a person is referred to.
public enum Mottakerslag {
    NAV_ARBEID(true, Fristtype.HENVISNING_NAV_ARBEID),
    NAV_YTELSE(true, Fristtype.HENVISNING_NAV_YTELSE),
    HELSE(true, Fristtype.HENVISNING_HELSE),
    BOLIG(true, Fristtype.HENVISNING_BOLIG),
    UTDANNING(true, Fristtype.HENVISNING_UTDANNING),
    POLITI(true, Fristtype.HENVISNING_POLITI),
    KIRKE(false, Fristtype.HENVISNING_KIRKE),
    ANNEN(false, Fristtype.HENVISNING_ANNEN);

    private final boolean forvaltningsorgan;
    private final Fristtype svarfrist;

    Mottakerslag(boolean forvaltningsorgan, Fristtype svarfrist) {
        this.forvaltningsorgan = forvaltningsorgan;
        this.svarfrist = svarfrist;
    }

    /// A public body, which the exceptions between public bodies speak of. Of the others it is not
    /// known.
    public boolean isForvaltningsorgan() {
        return forvaltningsorgan;
    }

    /// When an answer is due.
    public Fristtype svarfrist() {
        return svarfrist;
    }
}
