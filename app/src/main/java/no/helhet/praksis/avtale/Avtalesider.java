package no.helhet.praksis.avtale;

import no.helhet.platform.database.Ids;
import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Puts the pages of appointments together.
@Component
@Transactional
class Avtalesider {
    private final Avtaler avtaler;
    private final Ledigeluker ledige;
    private final OppfolgingRepository oppfolginger;
    private final Paminnelser paminnelser;
    private final Personer personer;
    private final Avtalespor spor;
    private final Avtaletid tid;

    Avtalesider(
            Avtaler avtaler,
            Ledigeluker ledige,
            OppfolgingRepository oppfolginger,
            Paminnelser paminnelser,
            Personer personer,
            Avtalespor spor,
            Avtaletid tid) {
        this.avtaler = avtaler;
        this.ledige = ledige;
        this.oppfolginger = oppfolginger;
        this.paminnelser = paminnelser;
        this.personer = personer;
        this.spor = spor;
        this.tid = tid;
    }

    /// @param taken the free slots nearest to one that was taken, null when none was
    ModelAndView book(
            PersonId id,
            Avtaleskjema typed,
            @Nullable List<Luke> taken,
            List<Problem> feil,
            HttpStatus status) {
        if (avtaler.refuse(id) != null) {
            return closed();
        }
        var person = personer.find(id).orElseThrow();
        spor.read("avtale.bestilling", List.of(id));
        var skjema = typed.felt("nokkel").isEmpty() ? begin(person, typed) : typed;
        return new ModelAndView(
                "avtale/ny",
                Map.of(
                        "side",
                        new Bestillingsside(
                                person,
                                personer.findHusstand(id),
                                skjema,
                                taken == null ? ledige.find(skjema) : taken,
                                taken != null,
                                feil,
                                tid.today())),
                status);
    }

    /// What is known of the person is not asked again; of a protected person it is, since nothing
    /// is sent by itself.
    private static Avtaleskjema begin(Person person, Avtaleskjema typed) {
        var fields = new HashMap<String, String>(typed.felter());
        fields.put("nokkel", Ids.next().toString());
        fields.put("sprak", person.sprak());
        fields.put("tolk", Boolean.toString(person.tolk() != null));
        fields.put("varsel", person.skjermet() || person.telefon() == null ? "" : person.telefon());
        return new Avtaleskjema(fields);
    }

    ModelAndView show(
            AvtaleId id,
            Avtaleskjema skjema,
            @Nullable List<Luke> taken,
            List<Problem> feil,
            HttpStatus status) {
        return avtaler.enter(id, "avtale.side")
                .map(
                        a ->
                                new ModelAndView(
                                        "avtale/avtale",
                                        Map.of("side", page(a, skjema, taken, feil)),
                                        status))
                .orElseGet(Avtalesider::closed);
    }

    private Avtaleside page(
            Avtale a, Avtaleskjema skjema, @Nullable List<Luke> taken, List<Problem> feil) {
        var person = personer.find(a.personId()).orElseThrow();
        var free = taken == null ? ledige.find(Avtaleendring.like(a)) : taken;
        return new Avtaleside(
                avtaler.row(a),
                person,
                personer.findHusstand(a.personId()),
                a.isBooked() ? free : List.of(),
                paminnelser.findDueTimes(a),
                person.telefon() == null ? "" : person.telefon(),
                oppfolginger.find(a.id()).orElse(null),
                taken != null,
                skjema,
                feil,
                tid.today());
    }

    /// Back to the appointment, with what was done and the way to take it back.
    static ModelAndView done(Avtale a, String said, boolean undoable, RedirectAttributes to) {
        to.addFlashAttribute(
                "flash",
                new Flash(
                        said,
                        undoable
                                ? "/avtale/" + a.id().path() + "/angre?versjon=" + a.version()
                                : null));
        return new ModelAndView("redirect:/avtale/" + a.id().path());
    }

    /// What the answer says when it was not done.
    ModelAndView refused(
            AvtaleId id, Avtalesvar svar, Avtaleskjema skjema, Texts t, RedirectAttributes to) {
        return switch (svar) {
            case Avtalesvar.Mangler(var feil) ->
                    show(id, skjema, null, said(feil, t), HttpStatus.UNPROCESSABLE_CONTENT);
            case Avtalesvar.Opptatt(var free) ->
                    show(id, skjema, free, List.of(), HttpStatus.CONFLICT);
            case Avtalesvar.Endret(var a) -> done(a, t.get("avtale.endret"), false, to);
            case Avtalesvar.Gjort(var a) -> done(a, t.get("avtale.gjort"), false, to);
            case Avtalesvar.Inhabil(), Avtalesvar.Lukket() -> closed();
        };
    }

    static ModelAndView closed() {
        return new ModelAndView("avtale/lukket", Map.of(), HttpStatus.NOT_FOUND);
    }

    /// The problems in the reader's words.
    static List<Problem> said(List<Problem> feil, Texts t) {
        return feil.stream().map(p -> new Problem(p.field(), t.get(p.text()))).toList();
    }
}
