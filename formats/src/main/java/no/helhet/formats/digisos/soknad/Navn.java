package no.helhet.formats.digisos.soknad;

/// A person's name. Each part may be blank.
public record Navn(String fornavn, String mellomnavn, String etternavn) {
    static final Check<Navn> CHECK = Checks.object(Navn::of);

    /// The applicant's name bears a source as well, which is always the register.
    static final Check<Navn> OF_APPLICANT =
            Checks.object(
                    f -> {
                        f.required("kilde", Kilde.ONLY_SYSTEM);
                        return of(f);
                    });

    private static Navn of(Fields f) {
        return new Navn(
                f.required("fornavn", Checks.TEXT),
                f.required("mellomnavn", Checks.TEXT),
                f.required("etternavn", Checks.TEXT));
    }

    /// Hides the name.
    @Override
    public String toString() {
        return "Navn[]";
    }
}
