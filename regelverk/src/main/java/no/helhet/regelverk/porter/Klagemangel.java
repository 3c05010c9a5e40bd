package no.helhet.regelverk.porter;

/// What an appeal must have and lacks (fvl § 32 first paragraph).
public enum Klagemangel {
    /// Letter c: it names the decision it is against.
    VEDTAK("fvl § 32 første ledd bokstav c"),
    /// Letter b: it is signed, or authenticated another way.
    UNDERSKRIFT("fvl § 32 første ledd bokstav b"),
    /// Letter b: one who appeals for another has authority to do so.
    FULLMAKT("fvl § 32 første ledd bokstav b, jf. § 12"),
    /// Letter d: it says which change is wished for.
    ENDRING("fvl § 32 første ledd bokstav d");

    private final String hjemmel;

    Klagemangel(String hjemmel) {
        this.hjemmel = hjemmel;
    }

    /// The paragraph that asks for it.
    public String hjemmel() {
        return hjemmel;
    }
}
