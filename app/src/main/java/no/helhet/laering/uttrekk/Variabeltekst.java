package no.helhet.laering.uttrekk;

import no.helhet.platform.web.Texts;
import no.helhet.register.RegisterColumn;

/// What a variable of the register is called and is, in the reader's language. A table may say it
/// of its own; else it is what the variable is in every table.
final class Variabeltekst {
    private Variabeltekst() {}

    static String navn(String table, RegisterColumn column, Texts t) {
        return t.get(key(table, column, t));
    }

    static String definisjon(String table, RegisterColumn column, Texts t) {
        return t.get(key(table, column, t) + ".hva");
    }

    private static String key(String table, RegisterColumn column, Texts t) {
        var own = "register.variabel." + table + "." + column.name();
        return t.has(own) ? own : "register.variabel." + column.name();
    }
}
