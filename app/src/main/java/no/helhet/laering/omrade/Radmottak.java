package no.helhet.laering.omrade;

/// Takes what a file gives: rows to write, and what is not taken.
interface Radmottak {
    void rad(long linje, Importrad rad);

    /// @param felt the column's name, empty when it is the whole row
    /// @param verdi what stood there
    void avvik(long linje, String felt, Avviksgrunn grunn, String verdi);
}
