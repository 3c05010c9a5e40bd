package no.helhet.praksis.trygghet;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Makes the pages of notes, and the answers of their forms.
@Service
@Transactional
class Merknadssider {
    private final Merknadslesing lesing;
    private final Personer personer;
    private final Merknadsregler regler;

    Merknadssider(Merknadslesing lesing, Personer personer, Merknadsregler regler) {
        this.lesing = lesing;
        this.personer = personer;
        this.regler = regler;
    }

    /// The form that writes one. Where the office has one already, that is shown.
    ///
    /// @param skjema what was sent in, null when nothing was
    ModelAndView form(
            PersonId id,
            UUID key,
            @Nullable Merknadsskjema skjema,
            List<Problem> feil,
            HttpStatus status,
            Texts t) {
        if (!lesing.mayWrite(id)) {
            return closed();
        }
        var there = lesing.findOwn(id);
        if (there.isPresent()) {
            return new ModelAndView("redirect:/trygghet/" + there.get().id().path());
        }
        var latest = regler.latest();
        return new ModelAndView(
                "trygghet/ny",
                Map.of(
                        "person",
                        personer.find(id).orElseThrow(),
                        "nokkel",
                        key,
                        "skjema",
                        skjema == null
                                ? new Merknadsskjema(List.of(), "", latest.toString())
                                : skjema,
                        "latest",
                        latest,
                        "feil",
                        said(feil, t)),
                status);
    }

    ModelAndView show(
            MerknadId id,
            Map<String, String> felter,
            List<Problem> feil,
            HttpStatus status,
            Texts t) {
        return lesing.open(id)
                .map(
                        lest ->
                                new ModelAndView(
                                        "trygghet/merknad",
                                        Map.of("side", page(lest, felter, said(feil, t))),
                                        status))
                .orElseGet(Merknadssider::closed);
    }

    private Merknadsside page(
            Merknadslesing.Lest lest, Map<String, String> felter, List<Problem> feil) {
        var m = lest.merknad();
        var me = Scopes.current().actor();
        return new Merknadsside(
                m,
                personer.find(m.personId()).orElseThrow(),
                lest.hendelse(),
                lest.gjennomganger(),
                CurrentUser.has(Rolle.LEDER) && m.enhetsnr().equals(me.enhetsnr()),
                m.skrevetAv().equals(me.id()),
                regler.today(),
                regler.latest(),
                feil,
                felter);
    }

    /// @param done key of the sentence that says what was done
    ModelAndView of(
            MerknadId id,
            Merknadssvar answer,
            String done,
            Map<String, String> felter,
            Texts t,
            RedirectAttributes to) {
        return switch (answer) {
            case Merknadssvar.Gjort(var m) -> back(m, done, t, to);
            case Merknadssvar.FinnesAlt(var m) -> back(m, "trygghet.finnes", t, to);
            case Merknadssvar.Mangler(var feil) ->
                    show(id, felter, feil, HttpStatus.UNPROCESSABLE_CONTENT, t);
            case Merknadssvar.Egen() -> refused(id, "trygghet.feil.egen", felter, t);
            case Merknadssvar.Utdatert() -> refused(id, "trygghet.feil.utdatert", felter, t);
            case Merknadssvar.Lukket() -> closed();
        };
    }

    private ModelAndView refused(MerknadId id, String key, Map<String, String> felter, Texts t) {
        return show(id, felter, List.of(new Problem("merknaden", key)), HttpStatus.CONFLICT, t);
    }

    static ModelAndView back(Merknad m, String done, Texts t, RedirectAttributes to) {
        to.addFlashAttribute("flash", Flash.said(t.get(done)));
        return new ModelAndView("redirect:/trygghet/" + m.id().path());
    }

    private static List<Problem> said(List<Problem> keys, Texts t) {
        return keys.stream().map(p -> new Problem(p.field(), t.get(p.text()))).toList();
    }

    /// Out of scope or closed to the reader: the same answer to both.
    static ModelAndView closed() {
        return new ModelAndView("trygghet/lukket", Map.of(), HttpStatus.FORBIDDEN);
    }
}
