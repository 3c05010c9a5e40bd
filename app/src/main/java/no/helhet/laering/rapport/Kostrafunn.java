package no.helhet.laering.rapport;

import no.helhet.formats.kostra.Avvik;
import no.helhet.formats.kostra.Avvik.Severity;
import no.helhet.laering.rapport.KostraSvar.Hvor;

import org.jspecify.annotations.Nullable;

/// What is wrong with a person's line, and where it is put right.
///
/// @param kontroll the control's number; [#MANGLER], [#FOR_LANGT], [#UKJENT] and [#RETTET] are our
///     own answers before there is a line to control
/// @param felt the form's field
/// @param forventet what is expected there, in English, without the person's own data
/// @param adresse of the page where it is put right, null for the set-up
public record Kostrafunn(
        String kontroll,
        Severity alvor,
        String felt,
        String forventet,
        Hvor hvor,
        @Nullable String adresse) {
    /// A fact that the form demands and nobody has entered.
    static final String MANGLER = "MANGLER";

    /// A value that the field has no room for.
    static final String FOR_LANGT = "FORLANGT";

    /// The person behind the pseudonym is not found.
    static final String UKJENT = "UKJENT";

    /// The office has put the field right, and the register now says something else.
    static final String RETTET = "RETTET";

    static Kostrafunn of(Avvik avvik, Linjeadresser where) {
        return of(avvik.kontroll(), avvik.severity(), avvik.field(), avvik.message(), where);
    }

    static Kostrafunn of(
            String kontroll, Severity alvor, String felt, String forventet, Linjeadresser where) {
        var hvor = where.hvor(felt);
        return new Kostrafunn(kontroll, alvor, felt, forventet, hvor, where.adresse(hvor));
    }

    /// Whether the receiver refuses a file with it.
    public boolean isError() {
        return alvor == Severity.ERROR;
    }
}
