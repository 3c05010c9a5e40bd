package no.helhet.praksis.bekymring;

import no.helhet.platform.database.Ids;
import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Husstand;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.regelverk.bekymring.Bekymringsgrunnlag;
import no.helhet.regelverk.bekymring.Bekymringskontroll;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes the pages of notices, and the answers of their forms.
@Service
@Transactional
class Bekymringssider {
    private final Bekymringer bekymringer;
    private final Personer personer;
    private final Bekymringsregler regler;

    Bekymringssider(Bekymringer bekymringer, Personer personer, Bekymringsregler regler) {
        this.bekymringer = bekymringer;
        this.personer = personer;
        this.regler = regler;
    }

    /// The first step: is the child in danger now, and which child. The telephone stands on top.
    ModelAndView begin(
            PersonId id,
            Map<String, String> felter,
            List<Problem> feil,
            HttpStatus status,
            Texts t) {
        if (!bekymringer.enter(id)) {
            return closed();
        }
        var form = new HashMap<>(felter);
        form.putIfAbsent("nokkel", Ids.next().toString());
        var model = new HashMap<String, Object>();
        model.put("person", personer.find(id).orElseThrow());
        model.put("barnevern", bekymringer.findBarnevern(id.kommunenr()).orElse(null));
        model.put("barn", children(id, t));
        model.put("felter", form);
        model.put("feil", feil);
        return new ModelAndView("bekymring/ny", model, status);
    }

    private List<Choice> children(PersonId id, Texts t) {
        var choices = new ArrayList<Choice>();
        for (Husstand.Medlem medlem : personer.findHusstand(id).barn()) {
            var barn = medlem.person();
            if (!barn.skjult() && barn.navn() != null) {
                choices.add(new Choice(barn.id().path(), barn.navn().full()));
            }
        }
        choices.add(new Choice("", t.get("bekymring.barn.annet")));
        return choices;
    }

    ModelAndView show(
            BekymringId id,
            Map<String, String> felter,
            List<Problem> feil,
            @Nullable Bekymringsgrunnlag mitt,
            HttpStatus status,
            Texts t) {
        return bekymringer
                .enter(id, "bekymring.melding")
                .map(
                        m ->
                                new ModelAndView(
                                        "bekymring/melding",
                                        Map.of("side", page(m, felter, feil, mitt, t)),
                                        status))
                .orElseGet(Bekymringssider::closed);
    }

    private Bekymringsside page(
            Bekymringsmelding m,
            Map<String, String> felter,
            List<Problem> feil,
            @Nullable Bekymringsgrunnlag mitt,
            Texts t) {
        var written = mitt == null ? m.innhold() : mitt;
        return new Bekymringsside(
                m,
                personer.find(m.personId()).orElseThrow(),
                bekymringer.findBarnevern(m.id().kommunenr()).orElseThrow(),
                written,
                m.status() == Bekymringsmelding.Status.UTKAST
                        ? regler.problems(Bekymringskontroll.check(m.innhold()), t)
                        : List.of(),
                regler.today(),
                feil,
                felter);
    }

    /// @param done key of the sentence that says what was done
    /// @param felter what was sent in
    /// @param mitt what was written, shown again when it is not saved
    ModelAndView of(
            BekymringId id,
            Bekymringssvar answer,
            String done,
            Map<String, String> felter,
            @Nullable Bekymringsgrunnlag mitt,
            Texts t,
            RedirectAttributes to) {
        return switch (answer) {
            case Bekymringssvar.Gjort(var m) -> back(m.id(), done, t, to);
            case Bekymringssvar.Mangler(var feil) ->
                    show(id, felter, said(feil, t), mitt, HttpStatus.UNPROCESSABLE_CONTENT, t);
            case Bekymringssvar.Stengt(var utfall) ->
                    show(id, felter, regler.problems(utfall, t), mitt, HttpStatus.CONFLICT, t);
            case Bekymringssvar.Utdatert() ->
                    refused(id, "bekymring.feil.utdatert", felter, mitt, t);
            case Bekymringssvar.FeilTilstand() ->
                    refused(id, "bekymring.feil.tilstand", felter, null, t);
            case Bekymringssvar.Lukket() -> closed();
        };
    }

    private ModelAndView refused(
            BekymringId id,
            String key,
            Map<String, String> felter,
            @Nullable Bekymringsgrunnlag mitt,
            Texts t) {
        return show(
                id,
                felter,
                List.of(new Problem("innhold", t.get(key))),
                mitt,
                HttpStatus.CONFLICT,
                t);
    }

    static List<Problem> said(List<Problem> keys, Texts t) {
        return keys.stream().map(p -> new Problem(p.field(), t.get(p.text()))).toList();
    }

    static ModelAndView back(BekymringId id, String done, Texts t, RedirectAttributes to) {
        to.addFlashAttribute("flash", Flash.said(t.get(done)));
        return new ModelAndView("redirect:/bekymring/" + id.path());
    }

    /// Out of scope or closed to the reader: the same answer to both.
    static ModelAndView closed() {
        return new ModelAndView("bekymring/lukket", Map.of(), HttpStatus.FORBIDDEN);
    }
}
