package no.helhet.laering.uttrekk;

import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.platform.web.Texts;
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

    /// Each variable with what it is, from the register's own dictionary, in bokmål and in English:
    /// those who get the file may read either.
    void codebook(
            Uttrekksinnhold innhold,
            Map<String, RegisterColumn> variables,
            Uttrekksnokkel nokkel,
            Datapakke.Rader rader) {
        var nb = texts.in(Language.NB);
        var en = texts.in(Language.EN);
        rader.row(
                List.of(
                        "file",
                        "variable",
                        "label_nb",
                        "definition_nb",
                        "label_en",
                        "definition_en",
                        "source",
                        "unit",
                        "type",
                        "codes",
                        "coarser_nb",
                        "coarser_en"));
        for (var table : innhold.tables().entrySet()) {
            var file = table.getKey() + ".csv";
            rader.row(
                    List.of(
                            file,
                            KEY,
                            nb.get("uttrekk.kodebok.personen"),
                            nb.get("uttrekk.kodebok.person"),
                            en.get("uttrekk.kodebok.personen"),
                            en.get("uttrekk.kodebok.person"),
                            "register",
                            "key",
                            "text",
                            "",
                            "",
                            ""));
            for (var name : table.getValue()) {
                var column = variables.get(table.getKey() + "." + name);
                var written = new Uttrekksvariabel(column, innhold, nokkel);
                rader.row(
                        List.of(
                                file,
                                name,
                                Variabeltekst.navn(table.getKey(), column, nb),
                                Variabeltekst.definisjon(table.getKey(), column, nb),
                                Variabeltekst.navn(table.getKey(), column, en),
                                column.definition(),
                                column.source(),
                                column.unit(),
                                column.type().equals("uuid") ? "text" : column.type(),
                                String.join("|", written.codes()),
                                coarser(column, innhold, nb),
                                coarser(column, innhold, en)));
            }
        }
    }

    private String coarser(RegisterColumn column, Uttrekksinnhold innhold, Texts t) {
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

    /// In bokmål, then in English.
    String text(Uttrekk uttrekk, Gruppering groups, long rows) {
        return text(uttrekk, groups, rows, texts.in(Language.NB))
                + "\r\n\r\n"
                + text(uttrekk, groups, rows, texts.in(Language.EN));
    }

    private String text(Uttrekk uttrekk, Gruppering groups, long rows, Texts t) {
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
