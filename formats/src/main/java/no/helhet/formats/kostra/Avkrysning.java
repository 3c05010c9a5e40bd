package no.helhet.formats.kostra;

/// A box to tick: it has a field of its own, which holds the code or is blank.
public sealed interface Avkrysning extends Kode
        permits Vilkar, Unntaksgrunn, Sanksjon, TidligereYtelse, Tilleggsytelse, Sluttsituasjon {

    /// The name of the field in the layout.
    String field();
}
