package no.helhet.formats.kostra;

/// What followed a broken condition (sosialtjenesteloven §§ 20 and 20 a).
public enum Sanksjon implements Avkrysning {
    REDUSERT_STONAD("SANKSJONRED", "01"),
    ANNEN("SANKSJONANDRE", "02");

    private final String field;
    private final String kode;

    Sanksjon(String field, String kode) {
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
