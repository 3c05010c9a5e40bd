package no.helhet.formats.kostra;

/// What a participant also received in the months with kvalifiseringsstønad.
public enum Tilleggsytelse implements Avkrysning {
    KOMMUNAL_BOSTOTTE("KVP_MED_KOMMBOS", "4"),
    HUSBANKENS_BOSTOTTE("KVP_MED_HUSBANKBOS", "5"),
    /// Sosialhjelp given once.
    SOSIALHJELP_ENGANG("KVP_MED_SOSHJ_ENGANG", "9"),
    /// Sosialhjelp for expenses that the programme brings.
    SOSIALHJELP_TIL_PROGRAMMET("KVP_MED_SOSHJ_PGM", "8"),
    /// Sosialhjelp as a regular addition to the cost of living.
    SOSIALHJELP_SUPPLEMENT("KVP_MED_SOSHJ_SUP", "7");

    private final String field;
    private final String kode;

    Tilleggsytelse(String field, String kode) {
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
