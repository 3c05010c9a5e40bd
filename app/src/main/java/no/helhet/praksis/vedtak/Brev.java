package no.helhet.praksis.vedtak;

import java.util.List;

/// A letter as it is read, before it has a form: the same on the decision maker's page and in the
/// PDF.
///
/// @param mottaker the lines of the recipient: name and address, the name alone for a protected
///     person
/// @param kontor name, address and telephone of the office
/// @param referanse label and value in turn: date, case number
public record Brev(
        String malform,
        String tittel,
        List<String> kontor,
        List<String> mottaker,
        List<Referanse> referanse,
        List<Avsnitt> avsnitt,
        String hilsen,
        List<String> underskrift) {

    public record Referanse(String navn, String verdi) {}

    /// @param tittel blank for what stands first
    public record Avsnitt(String tittel, List<Del> deler) {}

    /// What an Avsnitt is made of.
    public sealed interface Del {}

    /// @param fraSaksbehandler written by a person, not by the template
    public record Tekst(String tekst, boolean fraSaksbehandler) implements Del {}

    public record Punkter(List<Tekst> punkter) implements Del {}

    /// @param kolonner headings; the last column is an amount
    public record Tabell(String tittel, List<String> kolonner, List<Rad> rader) implements Del {}

    public record Rad(List<String> celler, boolean sum) {}
}
