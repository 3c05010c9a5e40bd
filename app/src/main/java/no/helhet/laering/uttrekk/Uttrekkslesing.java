package no.helhet.laering.uttrekk;

import no.helhet.register.RegisterColumn;
import no.helhet.register.RegisterTable;
import no.helhet.register.Registerutdrag;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads what a data set is made of, and finds out who is alike.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Uttrekkslesing {
    private final Registerutdrag register;
    private final Uttrekksregler regler;

    Uttrekkslesing(Registerutdrag register, Uttrekksregler regler) {
        this.register = register;
        this.regler = regler;
    }

    /// The variables that may be chosen, by name.
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<String, RegisterColumn> variables() {
        var found = new LinkedHashMap<String, RegisterColumn>();
        for (RegisterTable table : register.tables()) {
            table.columns().forEach(c -> found.put(table.name() + "." + c.name(), c));
        }
        return found;
    }

    /// @param rader rows that would be written
    record Lest(Gruppering gruppering, long rader) {
        Uttrekksvurdering assess() {
            return new Uttrekksvurdering(
                    gruppering.persons(), rader, gruppering.least(), gruppering.rare());
        }
    }

    /// Reads every row once, for who is in it and what may be known of them.
    public Lest read(String kommunenr, Uttrekksinnhold innhold) {
        var traits = Kjennetegn.among(innhold.variabler());
        var groups = new Gruppering(traits.size(), regler.smallest());
        var variables = variables();
        // The grouping is of what will stand in the file: ages in fives are alike in fives.
        var nokkel = new Uttrekksnokkel(new byte[1]);
        var count = new long[1];
        for (var table : innhold.tables().keySet()) {
            var places = new HashMap<Integer, Integer>();
            var columns =
                    traits.stream()
                            .filter(v -> v.startsWith(table + "."))
                            .peek(v -> places.put(places.size(), traits.indexOf(v)))
                            .toList();
            var written =
                    columns.stream()
                            .map(v -> new Uttrekksvariabel(variables.get(v), innhold, nokkel))
                            .toList();
            var names = columns.stream().map(v -> v.substring(table.length() + 1)).toList();
            register.read(
                    innhold.of(kommunenr, table, names, ""),
                    (person, values) -> {
                        count[0]++;
                        if (person == null) {
                            return;
                        }
                        groups.add(person);
                        for (int i = 0; i < values.length; i++) {
                            groups.add(person, places.get(i), written.get(i).write(values[i]));
                        }
                    });
        }
        return new Lest(groups.finish(), count[0]);
    }

    /// The rows of one table as they are written, with the key of the person first.
    public void read(
            String kommunenr,
            Uttrekksinnhold innhold,
            String table,
            List<Uttrekksvariabel> variabler,
            Lest lest,
            Uttrekksnokkel nokkel,
            Rad rad) {
        var traits = Kjennetegn.among(innhold.variabler());
        var places =
                variabler.stream()
                        .mapToInt(v -> traits.indexOf(table + "." + v.kolonne().name()))
                        .toArray();
        var names = variabler.stream().map(v -> v.kolonne().name()).toList();
        var cells = new String[names.size() + 1];
        register.read(
                innhold.of(kommunenr, table, names, nokkel.of("rekkefolge")),
                (person, values) -> {
                    if (person != null && !lest.gruppering().holds(person)) {
                        return;
                    }
                    cells[0] = person == null ? "" : nokkel.of(person);
                    for (int i = 0; i < values.length; i++) {
                        boolean blank =
                                person != null
                                        && places[i] >= 0
                                        && lest.gruppering().isBlanked(person, places[i]);
                        cells[i + 1] = blank ? "" : variabler.get(i).write(values[i]);
                    }
                    rad.take(cells);
                });
    }

    /// Takes a row as text.
    @FunctionalInterface
    interface Rad {
        void take(String[] celler);
    }
}
