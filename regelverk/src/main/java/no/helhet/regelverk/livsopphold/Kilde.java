package no.helhet.regelverk.livsopphold;

/// Where an input comes from, as the worker and the resident read it.
///
/// @param type who or what gave it
/// @param tekst for example `Folkeregisteret, født 5.6.2019` or `avtale, vedlegg 4`
public record Kilde(Type type, String tekst) {
    /// Who or what gave an input.
    public enum Type {
        BRUKER,
        SYSTEM,
        SAKSBEHANDLER,
        /// Known from before and not checked for this month.
        UTDATERT
    }

    /// Said or written by the resident.
    public static Kilde bruker(String tekst) {
        return new Kilde(Type.BRUKER, tekst);
    }

    /// Read from a register or another system.
    public static Kilde system(String tekst) {
        return new Kilde(Type.SYSTEM, tekst);
    }

    /// Entered by the worker.
    public static Kilde saksbehandler(String tekst) {
        return new Kilde(Type.SAKSBEHANDLER, tekst);
    }
}
