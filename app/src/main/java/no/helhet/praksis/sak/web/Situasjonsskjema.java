package no.helhet.praksis.sak.web;

import no.helhet.formats.kostra.Sanksjon;
import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.sak.Situasjon;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The form in which a situation is stated. It asks only what nobody else can tell.
///
/// @param version how many statements the reader has seen
/// @param fraSoknad fields whose answer is proposed from the application
/// @param sporSamboer ask of conditions for the spouse: there is one
/// @param sporSanksjon ask what followed a broken condition: there are conditions
/// @param problem key of what was wrong with the answers, null for nothing
public record Situasjonsskjema(
        String sakId,
        int version,
        LocalDate today,
        Situasjonssvar svar,
        Set<String> fraSoknad,
        boolean sporSamboer,
        boolean sporSanksjon,
        @Nullable String problem) {

    public List<String> valg() {
        return Situasjonssvar.CHOICES;
    }

    public List<String> sporsmal() {
        var questions = new ArrayList<>(Situasjonssvar.QUESTIONS);
        if (sporSamboer) {
            questions.add(Situasjonssvar.SAMBOER);
        }
        return questions;
    }

    /// The codes of a field in words; first an empty choice while none is made.
    public List<Choice> choices(String name, Texts t) {
        var choices = new ArrayList<Choice>();
        if (svar.get(name).isEmpty()) {
            choices.add(new Choice("", t.get("sak.situasjon.velg")));
        }
        for (var code : Situasjonssvar.codes(name)) {
            choices.add(new Choice(code, t.get("sak." + name + "." + code)));
        }
        return choices;
    }

    public @Nullable String hint(String name, Texts t) {
        return fraSoknad.contains(name) ? t.get("sak.situasjon.frasoknad") : null;
    }

    public List<Choice> kilder(Texts t) {
        return Arrays.stream(Situasjon.Kilde.values())
                .map(k -> new Choice(k.name(), t.get("sak.situasjon.kilde." + k.name())))
                .toList();
    }

    public List<Choice> svaralternativer(Texts t) {
        return List.of(
                new Choice("JA", t.get("sak.situasjon.JA")),
                new Choice("NEI", t.get("sak.situasjon.NEI")));
    }

    public List<Choice> sanksjoner(Texts t) {
        return Arrays.stream(Sanksjon.values())
                .map(s -> new Choice(s.name(), t.get("sak.sanksjon." + s.name())))
                .toList();
    }
}
