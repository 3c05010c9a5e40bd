package no.helhet.praksis.vedtak;

import no.helhet.platform.access.Fullmakt;
import no.helhet.platform.web.Point;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.sak.Sak;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A draft as its decision maker sees it.
///
/// @param sammendrag the proposal in one sentence, `utdyping` who gets what
/// @param endringer what is different from the last decision, empty when there is none
/// @param forrige title of that decision's column, or null
/// @param fullmakt the delegation the reader would sign by, or null
/// @param avtrykk of what is shown, given back with the signature
/// @param nr the draft's place among those waiting, of `antall`; 0 when it does not wait
public record Beslutningsside(
        Sak sak,
        Person person,
        Utkast utkast,
        String tittel,
        String sammendrag,
        String utdyping,
        @Nullable String forrige,
        String denne,
        List<Endret> endringer,
        List<Merknad> merknader,
        int kontroller,
        Brev brev,
        @Nullable Fullmakt fullmakt,
        boolean inhabil,
        boolean samme,
        List<Point> porter,
        boolean ready,
        String avtrykk,
        int nr,
        int antall,
        @Nullable String neste) {

    /// A line that is new, gone or another than last time. Amounts in øre; income is negative.
    public record Endret(String post, long before, long now, String hvorfor, boolean sum) {}
}
