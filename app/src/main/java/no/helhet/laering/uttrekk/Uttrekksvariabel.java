package no.helhet.laering.uttrekk;

import no.helhet.register.RegisterColumn;

import org.jspecify.annotations.Nullable;

import java.sql.Array;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A column of the register as it is written in one data set.
record Uttrekksvariabel(RegisterColumn kolonne, Uttrekksinnhold innhold, Uttrekksnokkel nokkel) {
    private static final int YEARS = 5;
    private static final Set<String> AGES = Set.of("alder", "fodselsar");

    /// What stands in the file; empty for what is not known.
    String write(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case UUID id -> nokkel.of(id);
            case Date day -> day(day.toLocalDate());
            case LocalDate day -> day(day);
            case Timestamp moment ->
                    day(moment.toInstant().atZone(Uttrekksregler.OSLO).toLocalDate());
            case Array array -> list(array);
            case Long amount when kolonne.unit().equals("ore") -> Long.toString(rounded(amount));
            case Number number when isAge() && innhold.aldersgrupper() -> group(number.intValue());
            default -> value.toString();
        };
    }

    private boolean isAge() {
        return AGES.contains(kolonne.name());
    }

    private String day(LocalDate day) {
        return innhold.maneder() || kolonne.unit().equals("month")
                ? YearMonth.from(day).toString()
                : day.toString();
    }

    private long rounded(long amount) {
        long step = innhold.avrundingOre();
        return Math.floorDiv(amount + step / 2, step) * step;
    }

    private static String group(int years) {
        int from = Math.floorDiv(years, YEARS) * YEARS;
        return from + "-" + (from + YEARS - 1);
    }

    private String list(Array array) {
        try {
            var parts = new ArrayList<String>();
            for (Object one : (Object[]) array.getArray()) {
                parts.add(write(one));
            }
            return String.join("|", parts);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What the code book says of the values beside what the dictionary says.
    List<String> codes() {
        return kolonne.type().equals("boolean") ? List.of("true", "false") : kolonne.codes();
    }
}
