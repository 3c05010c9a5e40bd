package no.helhet.cli.simulate;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Husholdning;
import no.helhet.regelverk.mikrosimulering.Household;
import no.helhet.regelverk.mikrosimulering.Household.Amount;
import no.helhet.regelverk.mikrosimulering.Household.Child;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/// The columns of a population file. Amounts are kroner in a month, with a point before the øre.
enum PopulationColumn {
    /// Whatever the file's maker knows the row by; not read.
    ID(null, false),
    KOMMUNENR(null, true),
    TYPE(null, true),
    /// Birth dates with a space between; a child who is there a part of the month has its percent
    /// after a colon: `2019-06-05:50 2023-03-09`. Empty for none.
    BARN(null, true),
    BOLIG(Amount.HOUSING, true),
    ANDRE_UTGIFTER(Amount.OTHER_EXPENSES, true),
    AVDRAG(Amount.INSTALMENTS, false),
    INNTEKT(Amount.INCOME, true),
    SPAREPENGER(Amount.SAVINGS, false),
    BARNETRYGD(Amount.CHILD_BENEFIT, true),
    BARNS_ARBEIDSINNTEKT(Amount.CHILDRENS_EARNINGS, true),
    BARNS_SPAREPENGER(Amount.CHILDRENS_SAVINGS, false);

    private static final String AMOUNT =
            "write kroner from 0 to 1000000000 without spaces, with a point before the øre:"
                    + " 12000 or 12000.50";
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate YOUNGEST = LocalDate.of(2200, 1, 1);

    private final @Nullable Amount amount;
    private final boolean required;

    PopulationColumn(@Nullable Amount amount, boolean required) {
        this.amount = amount;
        this.required = required;
    }

    /// As the file has it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isRequired() {
        return required;
    }

    static @Nullable PopulationColumn named(String word) {
        for (var column : values()) {
            if (column.word().equals(word)) {
                return column;
            }
        }
        return null;
    }

    static String header() {
        return Arrays.stream(values())
                .filter(PopulationColumn::isRequired)
                .map(PopulationColumn::word)
                .collect(Collectors.joining(","));
    }

    /// Reads a field into the row.
    ///
    /// @return what to write instead, or null when it could be read
    @Nullable String read(String field, PopulationRow row) {
        return switch (this) {
            case ID -> null;
            case KOMMUNENR -> {
                row.kommunenr = field;
                yield field.matches("[0-9]{4}") ? null : "write four digits";
            }
            case TYPE -> readType(field, row);
            case BARN -> readChildren(field, row);
            default -> readAmount(field, row);
        };
    }

    private @Nullable String readAmount(String field, PopulationRow row) {
        if (!field.matches("[0-9]{1,10}([.][0-9]{1,2})?")) {
            return AMOUNT;
        }
        var belop = new Belop(new BigDecimal(field).movePointRight(2).longValueExact());
        if (belop.compareTo(Household.MOST) > 0) {
            return AMOUNT;
        }
        row.amounts.put(Objects.requireNonNull(amount), belop);
        return null;
    }

    private static @Nullable String readType(String field, PopulationRow row) {
        for (var type : Husholdning.Type.values()) {
            if (type.name().toLowerCase(Locale.ROOT).equals(field)) {
                row.type = type;
                return null;
            }
        }
        return "write enslig, par or bofellesskap";
    }

    private static @Nullable String readChildren(String field, PopulationRow row) {
        for (var child : field.split(" +")) {
            if (child.isEmpty()) {
                continue;
            }
            if (!child.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}(:[0-9]{1,3})?")) {
                return "write birth dates with a space between, and the percent of the month after"
                        + " a colon when it is not 100: 2019-06-05:50 2023-03-09";
            }
            try {
                var born = LocalDate.parse(child.substring(0, 10));
                var share = child.length() == 10 ? 100 : Integer.parseInt(child.substring(11));
                if (share > 100) {
                    return "write a percent from 0 to 100 after the colon";
                }
                if (born.isBefore(OLDEST) || born.isAfter(YOUNGEST)) {
                    return "write birth dates from %s to %s".formatted(OLDEST, YOUNGEST);
                }
                row.children.add(new Child(born, share));
            } catch (DateTimeException e) {
                return "one birth date is no day of the calendar";
            }
        }
        return null;
    }
}
