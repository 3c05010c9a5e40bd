package no.helhet.praksis.plan;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.web.Point;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.plan.Planside.Konflikt;
import no.helhet.praksis.samtykke.Samtykkene;
import no.helhet.tiltak.Tiltakskatalog;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Makes the page of a plan.
@Service
@Transactional
class Planvisning {
    private final Planlesing lesing;
    private final PlannotatRepository notater;
    private final Personer personer;
    private final Tiltakskatalog tiltak;
    private final Directory directory;
    private final Planspor spor;
    private final Plansamtykke deling;
    private final Samtykkene consents;
    private final Planregler regler;

    Planvisning(
            Planlesing lesing,
            PlannotatRepository notater,
            Personer personer,
            Tiltakskatalog tiltak,
            Directory directory,
            Planspor spor,
            Plansamtykke deling,
            Samtykkene consents,
            Planregler regler) {
        this.lesing = lesing;
        this.notater = notater;
        this.personer = personer;
        this.tiltak = tiltak;
        this.directory = directory;
        this.spor = spor;
        this.deling = deling;
        this.consents = consents;
        this.regler = regler;
    }

    /// What the reader asks for, besides the plan itself.
    ///
    /// @param apen the part to open, null for none
    record Onsket(
            @Nullable UUID apen,
            List<Problem> feil,
            Map<String, String> felter,
            @Nullable Konflikt konflikt) {
        static Onsket at(@Nullable UUID apen) {
            return new Onsket(apen, List.of(), Map.of(), null);
        }
    }

    Planside show(Plan plan, Onsket onsket, Texts t) {
        spor.read("plan.side", plan);
        return draw(read(plan), onsket, t);
    }

    /// Sees where the reader is; empty when nothing has happened since the page was drawn.
    Optional<Planside> see(Plan plan, @Nullable UUID apen, String print, Texts t) {
        notater.see(plan, Planregler.actor(), Planregler.isInnbygger(), apen, regler.now());
        var now = read(plan);
        if (now.print().equals(print)) {
            return Optional.empty();
        }
        spor.read("plan.side", plan);
        return Optional.of(draw(now, Onsket.at(apen), t));
    }

    private Planlest read(Plan plan) {
        return lesing.read(plan, Planregler.actor().id(), regler.now());
    }

    private Planside draw(Planlest l, Onsket onsket, Texts t) {
        var plan = l.plan();
        var person = personer.find(plan.personId()).orElseThrow();
        var name = firstName(person, t);
        var mayWrite = CurrentUser.hasAny(Rolle.VEILEDER, Rolle.INNBYGGER) && plan.isOpen();
        var own = Planregler.isInnbygger();
        var open =
                onsket.apen() == null || !mayWrite || !plan.utkast()
                        ? null
                        : l.innhold().findPart(onsket.apen()).orElse(null);
        var points = regler.points(l.innhold(), person.alder(regler.today())).all();
        var force = l.gjelder();
        var who = new Tilstedelinjer(l, name, t);
        var seen = own ? List.<Point.Line>of() : deling.find(plan, l.innhold(), name, t);
        var items = new Punktvisning(plan, own, seen, t);
        return new Planside(
                own ? "/minside/plan" : "/planer/" + plan.id().path(),
                plan,
                person,
                own ? null : personer.findHusstand(plan.personId()),
                name,
                l.innhold(),
                new Mallinjer(l, who, regler.today(), t).show(),
                open,
                points.stream().map(items::show).toList(),
                (int) points.stream().filter(Planpunkt::isMissing).count(),
                force == null || !plan.utkast()
                        ? List.of()
                        : new Planforskjell(force, l.innhold(), name, t).changed(),
                l.evalueringer(),
                who.show(),
                l.andre(),
                l.print(),
                Ids.next().toString(),
                mayWrite && plan.utkast()
                        ? tiltak.findOpen(plan.id().kommunenr(), t.language())
                        : Map.of(),
                consents.findRight(plan.personId()),
                own || !plan.isOpen()
                        ? List.of()
                        : directory.findAnsatteAt(plan.enhetsnr(), Rolle.VEILEDER, regler.today()),
                mayWrite,
                regler.today(),
                onsket.feil(),
                onsket.felter(),
                onsket.konflikt());
    }

    /// What the person is called.
    String name(Plan plan, Texts t) {
        return personer.find(plan.personId()).map(p -> firstName(p, t)).orElse("");
    }

    static String firstName(Person person, Texts t) {
        var navn = person.navn();
        return navn == null ? t.get("plan.personen") : navn.fornavn();
    }
}
