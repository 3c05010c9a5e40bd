package no.helhet.praksis.kvalifisering;

import no.helhet.platform.web.Texts;

import java.util.function.Function;

/// What is wrong with a field, and what to do.
record Programfeil(String felt, Function<Texts, String> tekst) {
    static Programfeil of(String felt, String key, Object... arguments) {
        return new Programfeil(felt, t -> t.get(key, arguments));
    }
}
