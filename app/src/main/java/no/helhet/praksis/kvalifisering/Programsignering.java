package no.helhet.praksis.kvalifisering;

import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.person.Person;
import no.helhet.regelverk.Regelversjon;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.kvalifisering.Regelsvar;
import no.helhet.regelverk.porter.Utfall;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Turns what was sent into a decision: the row, its trace, its letter, and the programme's new
/// state, all in the running transaction.
@Component
class Programsignering {
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);
    private final ProgramRepository programmer;
    private final ProgramvedtakRepository vedtak;
    private final ManedRepository maneder;
    private final Programbrev brev;
    private final Programspor spor;
    private final Programregler regler;
    private final Programutsettelse utsettelse;
    private final JsonMapper json;
    private final Tekster tekster = Tekster.load();

    Programsignering(
            ProgramRepository programmer,
            ProgramvedtakRepository vedtak,
            ManedRepository maneder,
            Programbrev brev,
            Programspor spor,
            Programregler regler,
            Programutsettelse utsettelse,
            JsonMapper json) {
        this.programmer = programmer;
        this.vedtak = vedtak;
        this.maneder = maneder;
        this.brev = brev;
        this.spor = spor;
        this.regler = regler;
        this.utsettelse = utsettelse;
        this.json = json;
    }

    void sign(
            Program program,
            Person person,
            Programforslag draft,
            Programproving.Provet tried,
            Actor signer,
            UUID fullmakt) {
        var i = draft.innhold();
        var file = brev.store(program, person, draft, signer.navn());
        var refused = i.type() == Programinnhold.Type.AVSLATT;
        var made =
                new Programvedtak(
                        Ids.next(),
                        program.id(),
                        i.type(),
                        refused ? null : i.fom(),
                        refused ? null : i.tom(),
                        i,
                        draft.forberedtAv(),
                        draft.forberedtNavn(),
                        signer.id(),
                        signer.navn(),
                        fullmakt,
                        regler.now(),
                        file.id(),
                        program.omgjores());
        vedtak.insert(made, program, json.writeValueAsString(trace(program, i, tried)));
        var fom = made.fom();
        var tom = made.tom();
        if (fom == null || tom == null) {
            programmer.setOmgjores(program.id(), null);
            programmer.setStatus(program.id(), Program.Status.AVSLATT);
        } else {
            grant(program, i.type(), fom, tom);
        }
        spor.write(
                program,
                "PROGRAM_" + i.type(),
                Map.of("vedtak", made.id(), "brev", file.id(), "fullmakt", fullmakt));
        spor.tell(program.id());
    }

    /// A first grant, or one made anew, says when the programme begins. Months made from what the
    /// decision stands in place of are calculated anew.
    private void grant(Program program, Programinnhold.Type type, LocalDate fom, LocalDate tom) {
        var began = program.fom();
        var first = began == null || type == Programinnhold.Type.INNVILGET ? fom : began;
        if (program.omgjores() != null && began != null) {
            maneder.calculateAnew(program, began.isBefore(first) ? began : first, FOREVER);
        }
        programmer.grant(program.id(), first, tom);
        utsettelse.replace(program);
    }

    private Map<String, Object> trace(
            Program program, Programinnhold i, Programproving.Provet tried) {
        var map = new LinkedHashMap<String, Object>();
        map.put("regelversjon", Regelversjon.GJELDENDE);
        map.put("dag", regler.today().toString());
        map.put("sokt", program.sokt().toString());
        map.put("innhold", i);
        map.put("regler", tried.regler().stream().map(this::answer).toList());
        return map;
    }

    private Map<String, Object> answer(Regelsvar svar) {
        return switch (svar.utfall()) {
            case Utfall.Oppfylt() -> Map.of("regel", svar.regel(), "svar", "oppfylt");
            case Utfall.IkkeOppfylt u -> said(svar, "ikke-oppfylt", u.begrunnelse());
            case Utfall.ManglerOpplysning u -> said(svar, "mangler", u.hva());
            case Utfall.GjelderIkke u -> said(svar, "gjelder-ikke", u.grunn());
        };
    }

    private Map<String, Object> said(Regelsvar svar, String word, Tekst tekst) {
        return Map.of(
                "regel", svar.regel(), "svar", word, "tekst", tekster.render(tekst, Sprak.NB));
    }
}
