package no.helhet.formats.digisos.soknad;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An address of one of the four kinds of the format.
///
/// @param kilde where it comes from
/// @param valg which address the applicant chose
/// @param sted the address itself
public record Adresse(Kilde kilde, Optional<Valg> valg, Sted sted) {
    static final Check<Adresse> CHECK =
            Checks.object(
                    f ->
                            new Adresse(
                                    f.required("kilde", Kilde.ANY),
                                    f.optional("adresseValg", Valg.CHECK),
                                    sted(f)));

    /// Which of the addresses the applicant chose.
    public enum Valg {
        FOLKEREGISTRERT,
        MIDLERTIDIG,
        SOKNAD;

        static final Check<Valg> CHECK =
                Checks.word(valg -> valg.name().toLowerCase(Locale.ROOT), values());
    }

    /// The address itself.
    public sealed interface Sted {}

    /// @param adresselinjer lines between the name and the street, such as `c/o`
    public record Gateadresse(
            Optional<String> landkode,
            Optional<String> kommunenummer,
            List<String> adresselinjer,
            Optional<String> bolignummer,
            Optional<String> postnummer,
            Optional<String> poststed,
            Optional<String> gatenavn,
            Optional<String> husnummer,
            Optional<String> husbokstav)
            implements Sted {}

    public record Matrikkeladresse(
            Optional<String> kommunenummer,
            Optional<String> gaardsnummer,
            Optional<String> bruksnummer,
            Optional<String> festenummer,
            Optional<String> seksjonsnummer,
            Optional<String> undernummer)
            implements Sted {}

    public record Postboks(
            Optional<String> postboks, Optional<String> postnummer, Optional<String> poststed)
            implements Sted {}

    public record Ustrukturert(List<String> adresse) implements Sted {}

    private enum Type {
        GATEADRESSE,
        MATRIKKELADRESSE,
        POSTBOKS,
        USTRUKTURERT;

        static final Check<Type> CHECK =
                Checks.word(type -> type.name().toLowerCase(Locale.ROOT), values());
    }

    private static Sted sted(Fields f) {
        return switch (f.required("type", Type.CHECK)) {
            case GATEADRESSE ->
                    new Gateadresse(
                            f.optional("landkode", Checks.TEXT),
                            f.optional("kommunenummer", Checks.TEXT),
                            f.list("adresselinjer", Checks.TEXT),
                            f.optional("bolignummer", Checks.TEXT),
                            f.optional("postnummer", Checks.TEXT),
                            f.optional("poststed", Checks.TEXT),
                            f.optional("gatenavn", Checks.TEXT),
                            f.optional("husnummer", Checks.TEXT),
                            f.optional("husbokstav", Checks.TEXT));
            case MATRIKKELADRESSE ->
                    new Matrikkeladresse(
                            f.optional("kommunenummer", Checks.TEXT),
                            f.optional("gaardsnummer", Checks.TEXT),
                            f.optional("bruksnummer", Checks.TEXT),
                            f.optional("festenummer", Checks.TEXT),
                            f.optional("seksjonsnummer", Checks.TEXT),
                            f.optional("undernummer", Checks.TEXT));
            case POSTBOKS ->
                    new Postboks(
                            f.optional("postboks", Checks.TEXT),
                            f.optional("postnummer", Checks.TEXT),
                            f.optional("poststed", Checks.TEXT));
            case USTRUKTURERT -> new Ustrukturert(f.list("adresse", Checks.TEXT));
            // Without a kind there is already a fault, and nothing to read by.
            case null -> Check.discarded();
        };
    }

    /// Hides the address.
    @Override
    public String toString() {
        return "Adresse[kilde=" + kilde + "]";
    }
}
