package no.helhet.praksis.kvalifisering;

import no.helhet.formats.table.CsvWriter;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;

/// The month's taxable amounts for payroll, where tax and reporting are done. Of a protected person
/// the reader is not cleared for, the number is left out.
@Service
@Transactional
class Lonnsfil {
    private static final String HEAD = "fodselsnummer;navn;program;maned;dager;belop";
    private final ManedRepository maneder;
    private final ProgramRepository programmer;
    private final Personer personer;
    private final Programspor spor;

    Lonnsfil(
            ManedRepository maneder,
            ProgramRepository programmer,
            Personer personer,
            Programspor spor) {
        this.maneder = maneder;
        this.programmer = programmer;
        this.personer = personer;
        this.spor = spor;
    }

    Lonnsside show(YearMonth month) {
        var rows = maneder.findPaid(Scopes.current().actor().enhetsnr(), month);
        return new Lonnsside(
                month, rows.size(), rows.stream().mapToLong(Manedsstonad::betaltOre).sum());
    }

    /// Lines end with CR LF, amounts are kroner with a comma; fetched is logged on each
    /// participant.
    String write(YearMonth month) {
        var rows = maneder.findPaid(Scopes.current().actor().enhetsnr(), month);
        var people = personer.findAll(rows.stream().map(Manedsstonad::personId).toList());
        spor.readList("kvalifisering.lonnsfil", people.values().stream().map(Person::id).toList());
        var text = new StringBuilder("\ufeff").append(HEAD).append("\r\n");
        for (var row : rows) {
            text.append(line(row, people.get(row.personId().id()))).append("\r\n");
        }
        for (var row : rows) {
            programmer
                    .find(row.programId())
                    .ifPresent(
                            p ->
                                    spor.write(
                                            p,
                                            "LONNSFIL_HENTET",
                                            Map.of("maned", month.toString())));
        }
        return text.toString();
    }

    private String line(Manedsstonad m, @Nullable Person person) {
        var name = person == null ? null : person.navn();
        var number = person == null ? null : person.fnr();
        return String.join(
                ";",
                number == null ? "" : number,
                cell(name == null ? "" : name.full()),
                cell(programmer.find(m.programId()).map(Program::nummer).orElse("")),
                m.kjort().toString(),
                Integer.toString(m.dager()),
                BigDecimal.valueOf(m.betaltOre(), 2).toPlainString().replace('.', ','));
    }

    /// A spreadsheet runs what begins as a formula: it is made text.
    static String cell(String text) {
        var safe = CsvWriter.defuse(text);
        return safe.matches("(?s).*[;\"\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
