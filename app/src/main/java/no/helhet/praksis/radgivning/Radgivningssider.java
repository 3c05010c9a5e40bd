package no.helhet.praksis.radgivning;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;

/// Makes the pages of advice and of financial counselling.
@Service
@Transactional
class Radgivningssider {
    private static final int SHOWN = 50;
    private final RadRepository rad;
    private final Rad module;
    private final OkonomiRepository courses;
    private final Okonomiplan plan;
    private final Personer personer;
    private final Radspor spor;
    private final Radregler regler;

    Radgivningssider(
            RadRepository rad,
            Rad module,
            OkonomiRepository courses,
            Okonomiplan plan,
            Personer personer,
            Radspor spor,
            Radregler regler) {
        this.rad = rad;
        this.module = module;
        this.courses = courses;
        this.plan = plan;
        this.personer = personer;
        this.spor = spor;
        this.regler = regler;
    }

    ModelAndView person(
            PersonId id, Map<String, String> felter, List<Problem> feil, HttpStatus status) {
        if (!spor.enter(id, "radgivning.person")) {
            return closed();
        }
        return new ModelAndView(
                "radgivning/person",
                Map.of(
                        "side",
                        new Radgivningsside(
                                personer.find(id).orElseThrow(),
                                rad.findByPerson(id, SHOWN),
                                module.findProposals(id),
                                courses.findByPerson(id),
                                felter.getOrDefault("nokkel", Ids.next().toString()),
                                CurrentUser.has(Rolle.VEILEDER),
                                regler.today(),
                                feil,
                                felter)),
                status);
    }

    ModelAndView okonomi(
            OkonomiId id,
            Map<String, String> felter,
            List<Problem> feil,
            @Nullable Okonomiinnhold mitt,
            HttpStatus status,
            Texts t) {
        var course = courses.find(id).filter(c -> spor.enter(c.personId(), "radgivning.okonomi"));
        return course.map(c -> draw(c, felter, feil, mitt, status, t))
                .orElseGet(Radgivningssider::closed);
    }

    private ModelAndView draw(
            Okonomi c,
            Map<String, String> felter,
            List<Problem> feil,
            @Nullable Okonomiinnhold mitt,
            HttpStatus status,
            Texts t) {
        var written = mitt == null ? c.innhold() : mitt;
        return new ModelAndView(
                "radgivning/okonomi",
                Map.of(
                        "side",
                        new Okonomiside(
                                c,
                                personer.find(c.personId()).orElseThrow(),
                                written,
                                mitt == null ? null : c,
                                plan.show(written, t),
                                courses.findMoter(c.id()),
                                module.findProposals(c.personId()).stream()
                                        .filter(f -> f.isOpen() && f.tema() == Radtema.OKONOMI)
                                        .toList(),
                                Ids.next().toString(),
                                CurrentUser.has(Rolle.VEILEDER),
                                regler.today(),
                                feil,
                                felter)),
                status);
    }

    static List<Problem> said(List<Problem> keys, Texts t) {
        return keys.stream().map(p -> new Problem(p.field(), t.get(p.text()))).toList();
    }

    /// Out of scope or closed to the reader: the same answer to both.
    static ModelAndView closed() {
        return new ModelAndView("radgivning/lukket", Map.of(), HttpStatus.FORBIDDEN);
    }
}
