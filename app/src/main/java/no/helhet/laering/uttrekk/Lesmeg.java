package no.helhet.laering.uttrekk;

import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.register.RegisterColumn;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What follows the data: heads of columns, the code book, and the README.
@Component
class Lesmeg {
    private static final String KEY = "person";
    private final TextCatalog texts;
    private final Uttrekksregler regler;

    Lesmeg(TextCatalog texts, Uttrekksregler regler) {
        this.texts = texts;
        this.regler = regler;
    }

    List<String> head(List<Uttrekksvariabel> columns) {
        var head = new ArrayList<String>();
        head.add(KEY);
        columns.forEach(c -> head.add(c.kolonne().name()));
        return head;
    }

    /// Each variable with what it is, from the register's own dictionary.
    void codebook(
            Uttrekksinnhold innhold,
            Map<String, RegisterColumn> variables,
            Uttrekksnokkel nokkel,
            Datapakke.Rader rader) {
        var t = texts.in(Language.NB);
        rader.row(
                List.of(
                        "file",
                        "variable",
                        "definition",
                        "source",
                        "unit",
                        "type",
                        "codes",
                        "coarser"));
        for (var table : innhold.tables().entrySet()) {
            var file = table.getKey() + ".csv";
            rader.row(
                    List.of(
                            file,
                            KEY,
                            t.get("uttrekk.kodebok.person"),
                            "register",
                            "key",
                            "text",
                            "",
                            ""));
            for (var name : table.getValue()) {
                var column = variables.get(table.getKey() + "." + name);
                var written = new Uttrekksvariabel(column, innhold, nokkel);
                rader.row(
                        List.of(
                                file,
                                name,
                                column.definition(),
                                column.source(),
                                column.unit(),
                                column.type().equals("uuid") ? "text" : column.type(),
                                String.join("|", written.codes()),
                                coarser(column, innhold)));
            }
        }
    }

    private String coarser(RegisterColumn column, Uttrekksinnhold innhold) {
        var t = texts.in(Language.NB);
        var said = new ArrayList<String>();
        switch (column.unit()) {
            case "day", "days", "moment" -> {
                if (innhold.maneder()) {
                    said.add(t.get("uttrekk.grov.maned"));
                }
            }
            case "ore" -> {
                if (innhold.avrundingOre() > 1) {
                    said.add(t.get("uttrekk.grov.belop", t.amount(innhold.avrundingOre())));
                }
            }
            case "year", "years" -> {
                if (innhold.aldersgrupper() && !column.name().startsWith("tillegg")) {
                    said.add(t.get("uttrekk.grov.alder"));
                }
            }
            default -> {}
        }
        if (Kjennetegn.is(column)) {
            said.add(t.get("uttrekk.grov.kjennetegn", regler.smallest()));
        }
        return String.join(" ", said);
    }

    String text(Uttrekk uttrekk, Gruppering groups, long rows) {
        var t = texts.in(Language.NB);
        var i = uttrekk.innhold();
        return t.get(
                        "uttrekk.lesmeg",
                        i.tittel(),
                        i.formal(),
                        t.get("uttrekk.grunnlag." + i.grunnlag()),
                        i.referanse(),
                        i.mottaker(),
                        t.period(i.fom(), i.tom()),
                        t.get("uttrekk.populasjon." + i.populasjon()),
                        t.dateWithYear(i.slutt()),
                        groups.persons() - groups.leftOut(),
                        rows,
                        groups.softened(),
                        groups.leftOut(),
                        regler.smallest())
                .replace("\n", "\r\n");
    }
}
