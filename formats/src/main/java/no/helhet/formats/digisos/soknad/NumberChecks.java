package no.helhet.formats.digisos.soknad;

import no.helhet.formats.json.Json;
import no.helhet.formats.json.Json.JsonNumber;
import no.helhet.formats.json.Place;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;

/// Numbers of any size: JSON knows no limit, and a whole number may be written `5.0` or `5e0`.
final class NumberChecks {
    private static final int MOST_DIGITS = 18;

    static final Check<Heltall> WHOLE =
            (value, place, findings) ->
                    whole(value, place, findings) instanceof JsonNumber number
                            ? new Heltall(number.text(), scaled(number, 0, place, findings))
                            : Check.discarded();

    /// Whole kroner.
    static final Check<Belop> KRONER =
            (value, place, findings) ->
                    whole(value, place, findings) instanceof JsonNumber number
                            ? new Belop(number.text(), scaled(number, 2, place, findings))
                            : Check.discarded();

    /// Kroner with decimals.
    static final Check<Belop> KRONER_AND_ORE =
            (value, place, findings) ->
                    number(value, place, findings) instanceof JsonNumber number
                            ? new Belop(number.text(), scaled(number, 2, place, findings))
                            : Check.discarded();

    static final Check<Tall> NUMBER =
            (value, place, findings) -> {
                if (!(number(value, place, findings) instanceof JsonNumber number)) {
                    return Check.discarded();
                }
                BigDecimal exact = number.value();
                if (integerDigits(exact) <= MOST_DIGITS && exact.scale() <= MOST_DIGITS) {
                    return new Tall(number.text(), Optional.of(exact));
                }
                findings.merknad(Merknad.Code.OUT_OF_RANGE, place, number.position());
                return new Tall(number.text(), Optional.empty());
            };

    private NumberChecks() {}

    private static Json number(Json value, Place place, Findings findings) {
        if (!(value instanceof JsonNumber)) {
            findings.wrongType(place, value, "number");
        }
        return value;
    }

    private static Json whole(Json value, Place place, Findings findings) {
        if (!(value instanceof JsonNumber number)) {
            findings.wrongType(place, value, "integer");
        } else if (!isWhole(number)) {
            findings.wrongType(place, value, "integer");
        }
        return value;
    }

    private static boolean isWhole(JsonNumber number) {
        if (isShortInteger(number.text())) {
            return true;
        }
        BigDecimal exact = number.value();
        return exact.signum() == 0 || exact.scale() <= 0 || exact.stripTrailingZeros().scale() <= 0;
    }

    /// Moves the point and rounds, unless that would take a long beyond its range. The size is
    /// looked at first, since expanding `1E999999` would take all memory.
    private static OptionalLong scaled(
            JsonNumber number, int places, Place place, Findings findings) {
        if (isShortInteger(number.text())) {
            return OptionalLong.of(Long.parseLong(number.text()) * (places == 2 ? 100 : 1));
        }
        BigDecimal exact = number.value();
        if (integerDigits(exact) + places > MOST_DIGITS + 1) {
            findings.merknad(Merknad.Code.OUT_OF_RANGE, place, number.position());
            return OptionalLong.empty();
        }
        BigDecimal moved = exact.signum() == 0 ? BigDecimal.ZERO : exact.movePointRight(places);
        BigDecimal rounded = moved.setScale(0, RoundingMode.HALF_EVEN);
        if (rounded.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            findings.merknad(Merknad.Code.OUT_OF_RANGE, place, number.position());
            return OptionalLong.empty();
        }
        if (rounded.compareTo(moved) != 0) {
            findings.merknad(Merknad.Code.ROUNDED, place, number.position());
        }
        return OptionalLong.of(rounded.longValueExact());
    }

    private static boolean isShortInteger(String text) {
        return text.length() < 16
                && text.indexOf('.') < 0
                && text.indexOf('e') < 0
                && text.indexOf('E') < 0;
    }

    /// Digits before the point; negative for a fraction with leading zeros.
    private static long integerDigits(BigDecimal exact) {
        return exact.signum() == 0 ? 1 : (long) exact.precision() - exact.scale();
    }
}
