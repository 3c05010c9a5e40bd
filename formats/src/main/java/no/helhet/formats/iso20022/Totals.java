package no.helhet.formats.iso20022;

/// The control figures of a batch or a file, which stand before the payments they count.
///
/// @param payments number of payments
/// @param ore sum of their amounts in øre
public record Totals(int payments, long ore) {

    static final Totals NONE = new Totals(0, 0);

    public Totals plus(Totals other) {
        return new Totals(Math.addExact(payments, other.payments), Math.addExact(ore, other.ore));
    }

    Totals plus(Payment payment) {
        return plus(new Totals(1, payment.amountOre()));
    }
}
