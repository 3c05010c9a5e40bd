package no.helhet.laering.kvalitet;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The rows behind a figure of the office, in the reader's language.
///
/// @param tall the figure itself
/// @param sum what the rows add up to, in words
/// @param flere how many more there are than shown; 0 for none
public record Radside(
        String tittel,
        String maned,
        String maneden,
        String tall,
        String sum,
        String definisjon,
        String verdi,
        boolean andel,
        boolean saker,
        List<Linje> linjer,
        long flere) {
    public Radside {
        linjer = List.copyOf(linjer);
    }

    /// A row.
    ///
    /// @param sak the case's address; null when there is none
    /// @param teller whether it is among those counted
    /// @param verdi minutes, days, kroner, children or a gate; may be empty
    public record Linje(
            String dag,
            @Nullable String sak,
            @Nullable String saksnr,
            boolean teller,
            String verdi) {}
}
