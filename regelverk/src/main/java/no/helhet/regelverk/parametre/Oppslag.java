package no.helhet.regelverk.parametre;

import no.helhet.regelverk.Belop;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// The answer to a look-up of a legal value on a date.
public sealed interface Oppslag {

    /// The value in force.
    ///
    /// @param id the parameter
    /// @param kommunenr the municipality that set the value, or null for a national one
    /// @param value in `unit` as it is held: øre when that is money, see [Enhet]
    /// @param unit the unit
    /// @param source where it was read
    /// @param certainty how sure it is
    /// @param hjemmel the paragraph
    /// @param from first day of the period
    /// @param to last day, or null when it still holds
    record Funnet(
            String id,
            @Nullable String kommunenr,
            long value,
            Enhet unit,
            String source,
            Sikkerhet certainty,
            String hjemmel,
            LocalDate from,
            @Nullable LocalDate to)
            implements Oppslag {

        /// The value as money.
        ///
        /// @throws IllegalStateException when the unit is not money, which is a bug in the caller
        public Belop belop() {
            if (!unit.isMoney()) {
                throw new IllegalStateException(id + " is not money but " + unit);
            }
            return new Belop(value);
        }

        /// The value as yes or no.
        ///
        /// @throws IllegalStateException when the unit is another, which is a bug in the caller
        public boolean isYes() {
            if (unit != Enhet.JA_NEI) {
                throw new IllegalStateException(id + " is not yes or no but " + unit);
            }
            return value == 1;
        }

        /// The value as the rule for a child's new age.
        ///
        /// @throws IllegalStateException when the unit is another, which is a bug in the caller
        public Aldersregel aldersregel() {
            if (unit != Enhet.ALDERSREGEL) {
                throw new IllegalStateException(id + " is no rule for ages but " + unit);
            }
            return Aldersregel.values()[Math.toIntExact(value)];
        }
    }

    /// No value is known for this date. It is not the same as zero, and never the value of another
    /// date.
    record Ukjent(String id, LocalDate date) implements Oppslag {}
}
