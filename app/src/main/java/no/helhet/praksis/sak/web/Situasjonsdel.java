package no.helhet.praksis.sak.web;

import no.helhet.platform.web.Fact;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.sak.Situasjon;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The person's situation on the case page: as last stated, and the form to state it anew.
///
/// @param year the year that is reported
/// @param oppgitt as last stated, in that year or before; null when it never was
/// @param skjema null for one who may only read
public record Situasjonsdel(
        int year, Situasjon.@Nullable Oppgitt oppgitt, @Nullable Situasjonsskjema skjema) {

    /// Whether it is stated in the year.
    public boolean isCurrent() {
        return oppgitt != null && oppgitt.situasjon().dato().getYear() == year;
    }

    public List<Fact> facts(Texts t) {
        return oppgitt == null ? List.of() : facts(oppgitt, t);
    }

    static List<Fact> facts(Situasjon.Oppgitt oppgitt, Texts t) {
        var svar = Situasjonssvar.of(oppgitt.situasjon());
        var source = t.get("sak.situasjon.kilde." + svar.get("kilde"));
        var facts = new ArrayList<Fact>();
        for (var name : Situasjonssvar.CHOICES) {
            facts.add(fact(name, t.get("sak." + name + "." + svar.get(name)), source, t));
        }
        for (var name : Situasjonssvar.QUESTIONS) {
            facts.add(fact(name, t.get("sak.situasjon." + svar.get(name)), source, t));
        }
        if (oppgitt.situasjon().vilkarForSamboer()) {
            facts.add(fact(Situasjonssvar.SAMBOER, t.get("sak.situasjon.JA"), source, t));
        }
        svar.sanksjoner().stream()
                .sorted()
                .forEach(s -> facts.add(fact("sanksjoner", t.get("sak.sanksjon." + s), source, t)));
        return facts;
    }

    private static Fact fact(String name, String value, String source, Texts t) {
        return new Fact(t.get("sak.situasjon." + name), value, source);
    }
}
