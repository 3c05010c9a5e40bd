package no.helhet.register;

import no.helhet.platform.database.Ids;
import no.helhet.testing.TestData;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Puts rows in the register for tests of those who read it. They have no source, so that they are
/// gone when the register is made anew.
public final class Registerrader {
    private Registerrader() {}

    /// Facts of a municipality outside Oslo.
    public static void insert(String kommunenr, Faktum... facts) {
        for (var fact : facts) {
            insert(kommunenr, fact);
        }
    }

    @SuppressWarnings("unchecked")
    private static <F extends Faktum> void insert(String kommunenr, F fact) {
        var table = Faktatabell.of((Class<F>) fact.getClass());
        var values = new ArrayList<@Nullable Object>();
        values.add(kommunenr);
        for (int i = 0; i < table.columns().size(); i++) {
            values.add(table.values(List.of(fact), i)[0]);
        }
        TestData.execute(
                "insert into register.%s (kommunenr, bydel, %s) values (?, '', %s)"
                        .formatted(
                                table.name(),
                                table.columns().stream()
                                        .map(Kolonne::name)
                                        .collect(Collectors.joining(", ")),
                                table.columns().stream()
                                        .map(c -> "cast(? as " + c.sqlType() + ")")
                                        .collect(Collectors.joining(", "))),
                values.toArray());
    }

    /// A month in which something was paid.
    public static void paid(
            String kommunenr, UUID pseudonym, YearMonth month, long bidrag, long lan, long kvp) {
        TestData.execute(
                """
                insert into register.personmaned (kommunenr, bydel, pseudonym, maned, enhetsnr, bidrag_ore,
                  lan_ore, kvp_ore, mottaker, ny_mottaker, kvp_mottaker, apen_sak, i_program, har_plan)
                values (?, '', ?, ?, ?, ?, ?, ?, ?, false, ?, false, false, false)
                """,
                kommunenr,
                pseudonym,
                month.atDay(1),
                kommunenr,
                bidrag,
                lan,
                kvp,
                bidrag + lan > 0,
                kvp > 0);
    }

    /// A case of a person at the office that has the municipality's number.
    public static Faktum.Sak sak(String kommunenr, UUID pseudonym, String saksnr, LocalDate sokt) {
        return new Faktum.Sak(
                Ids.next(),
                pseudonym,
                kommunenr,
                saksnr,
                "OKONOMISK_STONAD",
                sokt,
                sokt.plusMonths(1),
                null,
                null,
                null,
                false);
    }
}
