package no.helhet.formats.kostra;

/// A condition set for the receiver (sosialtjenesteloven §§ 20 and 20 a).
public enum Vilkar implements Avkrysning {
    ARBEIDSTRENING("VILKARARBEID", "16"),
    KURS("VILKARKURS", "17"),
    SKOLE("VILKARUTD", "04"),
    ARBEIDSSOKER("VILKARJOBBLOG", "06"),
    JOBBTILBUD("VILKARJOBBTILB", "07"),
    VEILEDNINGSSAMTALE("VILKARSAMT", "08"),
    ANDRE_OKONOMISKE_RETTIGHETER("VILKAROKRETT", "10"),
    FORMUE_ELLER_BOUTGIFT("VILKARLIVSH", "18"),
    HELSETJENESTE("VILKARHELSE", "14"),
    ANNET("VILKARANNET", "15"),
    DIGITAL_AKTIVITETSPLAN("VILKARDIGPLAN", "19"),
    NORSK_ELLER_SAMISK_OPPLARING("VILKARNORSKSAMISKOPPL", "20");

    private final String field;
    private final String kode;

    Vilkar(String field, String kode) {
        this.field = field;
        this.kode = kode;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public String kode() {
        return kode;
    }
}
