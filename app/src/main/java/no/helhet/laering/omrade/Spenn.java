package no.helhet.laering.omrade;

/// An estimate with its 95 per cent interval.
public record Spenn(double verdi, double nedre, double ovre) {
    boolean holds(double value) {
        return nedre <= value && value <= ovre;
    }
}
