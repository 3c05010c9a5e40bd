package no.helhet.laering.apnetall;

/// A place that figures are about.
///
/// @param kode the municipality's four digits, or a district's six
public record Tallsted(String kode, Niva niva, String navn) {
    /// How large it is.
    public enum Niva {
        KOMMUNE,
        BYDEL
    }
}
