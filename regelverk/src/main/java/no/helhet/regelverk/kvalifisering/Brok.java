package no.helhet.regelverk.kvalifisering;

import java.math.BigInteger;

/// An exact fraction, so that an amount is rounded once, at the end, and never on the way.
///
/// @param teller the numerator, with the sign
/// @param nevner the denominator, above zero; the two have no common factor
public record Brok(BigInteger teller, BigInteger nevner) implements Comparable<Brok> {
    static final Brok ZERO = of(0);
    static final Brok ONE = of(1);

    public Brok {
        if (nevner.signum() == 0) {
            throw new ArithmeticException("a fraction with a zero denominator");
        }
        BigInteger common = teller.gcd(nevner);
        if (nevner.signum() < 0) {
            common = common.negate();
        }
        teller = teller.divide(common);
        nevner = nevner.divide(common);
    }

    static Brok of(long whole) {
        return of(whole, 1);
    }

    static Brok of(long teller, long nevner) {
        return new Brok(BigInteger.valueOf(teller), BigInteger.valueOf(nevner));
    }

    Brok plus(Brok other) {
        return new Brok(
                teller.multiply(other.nevner).add(other.teller.multiply(nevner)),
                nevner.multiply(other.nevner));
    }

    Brok minus(Brok other) {
        return plus(other.negate());
    }

    Brok times(Brok other) {
        return new Brok(teller.multiply(other.teller), nevner.multiply(other.nevner));
    }

    Brok negate() {
        return new Brok(teller.negate(), nevner);
    }

    Brok min(Brok other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Brok abs() {
        return new Brok(teller.abs(), nevner);
    }

    boolean isZero() {
        return teller.signum() == 0;
    }

    /// The nearest multiple of `step`, halves upwards.
    ///
    /// @throws ArithmeticException when it does not fit in a `long`
    long round(long step) {
        BigInteger unit = nevner.multiply(BigInteger.valueOf(step));
        BigInteger[] parts = teller.shiftLeft(1).add(unit).divideAndRemainder(unit.shiftLeft(1));
        BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return Math.multiplyExact(floor.longValueExact(), step);
    }

    @Override
    public int compareTo(Brok other) {
        return teller.multiply(other.nevner).compareTo(other.teller.multiply(nevner));
    }

    @Override
    public String toString() {
        return teller + "/" + nevner;
    }
}
