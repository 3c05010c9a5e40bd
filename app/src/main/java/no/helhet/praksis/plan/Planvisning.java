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
import no.helhet.praksis.plan.Malvisning.Stand;
import no.helhet.praksis.plan.Malvisning.Steget;
import no.helhet.praksis.plan.Planside.Konflikt;
import no.helhet.praksis.samtykke.Samtykkene;
import no.helhet.tiltak.Tiltakskatalog;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes the page of a plan.
@Service
@Transactional
class Planvisning {
    private final DelRepository deler;
    private final VersjonRepository versjoner;
    private final PlannotatRepository notater;
    private final Personer personer;
    private final Tiltakskatalog tiltak;
    private final Directory directory;
    private final Planspor spor;
    private final Plansamtykke deling;
    private final Samtykkene consents;
    private final Planregler regler;

    Planvisning(
            DelRepository deler,
            VersjonRepository versjoner,
            PlannotatRepository notater,
            Personer personer,
            Tiltakskatalog tiltak,
            Directory directory,
            Planspor spor,
            Plansamtykke deling,
            Samtykkene consents,
            Planregler regler) {
        this.deler = deler;
        this.versjoner = versjoner;
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

    /// All that the page is drawn from.
    private record Lest(
            Plan plan,
            Planinnhold innhold,
            List<Planversjon> versjoner,
            Map<UUID, Plansteg> steg,
            List<Stegmelding> meldinger,
            List<Planevaluering> evalueringer,
            List<Tilstede> andre) {
        String print() {
            return Integer.toHexString(
                    Objects.hash(
                            plan,
                            innhold.stand(),
                            steg.values(),
                            meldinger.size(),
                            evalueringer.size(),
                            andre));
        }

        @Nullable Planinnhold inForce() {
            return versjoner.isEmpty() ? null : versjoner.getFirst().innhold();
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

    private Lest read(Plan plan) {
        var id = plan.id();
        return new Lest(
                plan,
                deler.read(id),
                versjoner.findAll(id),
                plan.versjon() == 0
                        ? Map.of()
                        : versjoner.findSteps(id).stream()
                                .collect(Collectors.toMap(Plansteg::id, Function.identity())),
                plan.versjon() == 0 ? List.of() : notater.findLines(id),
                plan.versjon() == 0 ? List.of() : notater.findEvaluations(id),
                notater.findOthers(id, Planregler.actor().id(), regler.now()));
    }

    private Planside draw(Lest l, Onsket onsket, Texts t) {
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
        var force = l.inForce();
        var seen = own ? List.<Point.Line>of() : deling.find(plan, l.innhold(), name, t);
        var items = new Punktvisning(plan, own, seen, t);
        return new Planside(
                own ? "/minside/plan" : "/planer/" + plan.id().path(),
                plan,
                person,
                own ? null : personer.findHusstand(plan.personId()),
                name,
                l.innhold(),
                goals(l, name, t),
                open,
                points.stream().map(items::show).toList(),
                (int) points.stream().filter(Planpunkt::isMissing).count(),
                force == null || !plan.utkast()
                        ? List.of()
                        : new Planforskjell(force, l.innhold(), name, t).changed(),
                l.versjoner(),
                l.evalueringer(),
                l.andre().stream().map(a -> presence(a, l.innhold(), name, t)).toList(),
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

    private List<Malvisning> goals(Lest l, String name, Texts t) {
        var goals = new ArrayList<Malvisning>();
        var force = l.inForce();
        for (var mal : l.innhold().mal()) {
            goals.add(
                    new Malvisning(
                            mal,
                            goals.size() + 1,
                            force != null && force.find(mal.id()).isEmpty(),
                            said(mal, name, t),
                            writer(l, mal, name),
                            l.innhold().steg(mal.id()).stream()
                                    .map(s -> step(l, s, name, t))
                                    .toList()));
        }
        return goals;
    }

    private String said(Plandel mal, String name, Texts t) {
        var last = mal.felt().get("ord");
        if (last == null || last.tekst().isBlank()) {
            return "";
        }
        var whose = mal.isBlank("hvis") ? name : mal.text("hvis");
        return t.get(
                "plan.sagt",
                whose,
                last.innbygger() ? name : last.navn(),
                t.relative(last.endret().atZone(Planregler.OSLO).toLocalDate(), regler.today()));
    }

    private static @Nullable String writer(Lest l, Plandel del, String name) {
        return l.andre().stream()
                .filter(a -> del.id().equals(a.del()))
                .map(a -> a.innbygger() ? name : a.navn())
                .findFirst()
                .orElse(null);
    }

    private Steget step(Lest l, Plandel steg, String name, Texts t) {
        var force = l.inForce();
        var before = force == null ? null : force.find(steg.id()).orElse(null);
        var run = l.steg().get(steg.id());
        var due = steg.day("frist");
        var dueBefore = before == null ? null : before.day("frist");
        var changed =
                force != null
                        && (before == null
                                || Delslag.STEG.felter().stream()
                                        .anyMatch(f -> !before.text(f).equals(steg.text(f))));
        var late = run != null && run.isLate(regler.today());
        var stand =
                run == null
                        ? Stand.NY
                        : run.gjort() != null ? Stand.GJORT : late ? Stand.OVER : Stand.I_GANG;
        return new Steget(
                steg,
                stand,
                changed,
                run != null,
                Planord.who(steg, name, t),
                due,
                Objects.equals(due, dueBefore) ? null : dueBefore,
                late ? ChronoUnit.DAYS.between(run.frist(), regler.today()) : 0,
                run == null || run.gjort() == null
                        ? ""
                        : t.get(
                                "plan.gjort.av",
                                Objects.requireNonNullElse(run.gjortNavn(), ""),
                                t.relative(run.gjort(), regler.today())),
                writer(l, steg, name),
                l.meldinger().stream().filter(m -> m.steg().equals(steg.id())).toList());
    }

    private static String presence(Tilstede a, Planinnhold innhold, String name, Texts t) {
        var who = a.innbygger() ? name : a.navn();
        var at = a.del() == null ? null : innhold.findPart(a.del()).orElse(null);
        return at == null
                ? t.get("plan.erher", who)
                : t.get("plan.skriveri", who, label(at, innhold, t));
    }

    /// What a part is called.
    static String label(Plandel del, Planinnhold innhold, Texts t) {
        return switch (del.slag()) {
            case MAL -> t.get("plan.mal.nr", innhold.mal().indexOf(del) + 1);
            case STEG -> del.isBlank("hva") ? t.get("plan.steg") : del.text("hva");
            case DELTAKER -> del.isBlank("navn") ? t.get("plan.deltaker") : del.text("navn");
            default -> t.get("plan.del." + del.slag());
        };
    }
}
