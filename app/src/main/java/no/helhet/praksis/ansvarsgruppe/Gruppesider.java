package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.chart.Chart;
import no.helhet.platform.chart.Series;
import no.helhet.platform.database.Ids;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.ansvarsgruppe.Lofter.Linje;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.plan.PlanIKraft;
import no.helhet.praksis.plan.Planer;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// Makes the worker's pages of groups, meetings and decisions.
@Service
@Transactional
class Gruppesider {
    private final GruppeRepository grupper;
    private final Grupper module;
    private final SamarbeidsmoteRepository moter;
    private final ReferatRepository referater;
    private final BeslutningRepository beslutninger;
    private final Personer personer;
    private final Planer planer;
    private final Gruppespor spor;
    private final Grupperegler regler;

    Gruppesider(
            GruppeRepository grupper,
            Grupper module,
            SamarbeidsmoteRepository moter,
            ReferatRepository referater,
            BeslutningRepository beslutninger,
            Personer personer,
            Planer planer,
            Gruppespor spor,
            Grupperegler regler) {
        this.grupper = grupper;
        this.module = module;
        this.moter = moter;
        this.referater = referater;
        this.beslutninger = beslutninger;
        this.personer = personer;
        this.planer = planer;
        this.spor = spor;
        this.regler = regler;
    }

    ModelAndView group(
            AnsvarsgruppeId id,
            Gruppeskjema skjema,
            List<Problem> feil,
            HttpStatus status,
            Texts t) {
        return grupper.find(id)
                .filter(g -> spor.enter(g.personId(), "ansvarsgruppe.gruppe"))
                .map(
                        g ->
                                new ModelAndView(
                                        "ansvarsgruppe/gruppe",
                                        Map.of("side", side(g, skjema, said(feil, t))),
                                        status))
                .orElseGet(Gruppesider::closed);
    }

    private Gruppeside side(Ansvarsgruppe g, Gruppeskjema skjema, List<Problem> feil) {
        return new Gruppeside(
                g,
                personer.find(g.personId()).orElseThrow(),
                grupper.findMedlemmer(g.id()),
                moter.findRader(g.id()),
                beslutninger.findByGruppe(g.id()),
                module.findWorkers(g.enhetsnr()),
                module.findPartners(g),
                plan(g.personId()),
                Ids.next().toString(),
                CurrentUser.has(Rolle.VEILEDER),
                regler.today(),
                regler.now(),
                feil,
                skjema);
    }

    /// An open group as the person's card has it.
    Gruppeside side(Ansvarsgruppe g) {
        return side(g, Gruppeskjema.EMPTY, List.of());
    }

    private @Nullable PlanIKraft plan(PersonId person) {
        return planer.findOpen(person).orElse(null);
    }

    ModelAndView meeting(
            SamarbeidsmoteId id,
            Gruppeskjema skjema,
            List<Problem> feil,
            @Nullable String mitt,
            HttpStatus status,
            Texts t) {
        return moter.find(id)
                .filter(m -> spor.enter(m.personId(), "ansvarsgruppe.mote"))
                .map(
                        m ->
                                new ModelAndView(
                                        "ansvarsgruppe/mote",
                                        Map.of("side", side(m, skjema, said(feil, t), mitt)),
                                        status))
                .orElseGet(Gruppesider::closed);
    }

    private Moteside side(
            Samarbeidsmote m, Gruppeskjema skjema, List<Problem> feil, @Nullable String mitt) {
        var referat = referater.find(m.id()).orElse(null);
        var sent = referat == null ? null : referat.sendt();
        return new Moteside(
                m,
                grupper.find(m.gruppeId()).orElseThrow(),
                personer.find(m.personId()).orElseThrow(),
                grupper.findMedlemmer(m.gruppeId()),
                moter.findInnkallinger(m.id()),
                moter.findAgenda(m.id()),
                referat,
                mitt,
                beslutninger.findByGruppe(m.gruppeId()).stream()
                        .filter(b -> m.id().equals(b.moteId()))
                        .toList(),
                sent == null ? null : regler.approvalDue(sent),
                plan(m.personId()),
                Ids.next().toString(),
                CurrentUser.has(Rolle.VEILEDER),
                regler.today(),
                regler.now(),
                feil,
                skjema);
    }

    ModelAndView decision(
            BeslutningId id, Gruppeskjema skjema, List<Problem> feil, HttpStatus status, Texts t) {
        return beslutninger
                .find(id)
                .filter(b -> spor.enter(b.personId(), "ansvarsgruppe.beslutning"))
                .map(
                        b ->
                                new ModelAndView(
                                        "ansvarsgruppe/beslutning",
                                        Map.of(
                                                "side",
                                                new Beslutningsiden(
                                                        b,
                                                        personer.find(b.personId()).orElseThrow(),
                                                        grupper.findMedlemmer(b.gruppeId()),
                                                        plan(b.personId()),
                                                        CurrentUser.has(Rolle.VEILEDER),
                                                        regler.today(),
                                                        said(feil, t),
                                                        skjema)),
                                        status))
                .orElseGet(Gruppesider::closed);
    }

    ModelAndView promises(AnsvarsgruppeId id, Texts t) {
        return grupper.find(id)
                .filter(g -> spor.enter(g.personId(), "ansvarsgruppe.lofter"))
                .map(g -> promises(g, t))
                .orElseGet(Gruppesider::closed);
    }

    private ModelAndView promises(Ansvarsgruppe g, Texts t) {
        var all = beslutninger.findByGruppe(g.id());
        var plan = plan(g.personId());
        var lofter = Lofter.of(grupper.findMedlemmer(g.id()), all, plan, regler.today());
        var model = new HashMap<String, Object>();
        model.put(
                "side",
                new Lofteside(
                        g,
                        personer.find(g.personId()).orElseThrow(),
                        plan,
                        lofter,
                        sentence(lofter, t),
                        lofter.isEmpty() ? null : chart(lofter, t),
                        regler.today()));
        return new ModelAndView("ansvarsgruppe/lofter", model);
    }

    private static String sentence(Lofter l, Texts t) {
        var due = l.iTide() + l.forSent() + l.over();
        return due == 0
                ? t.get("ansvarsgruppe.lofter.ingenforfalt", l.lovet())
                : t.get("ansvarsgruppe.lofter.setning", l.iTide(), due, l.forSent(), l.over());
    }

    private static Chart chart(Lofter l, Texts t) {
        return new Chart(
                "lofter",
                Chart.Kind.BARS,
                new Chart.Words(
                        t.get("ansvarsgruppe.lofter.tittel"),
                        t.get("ansvarsgruppe.lofter.enhet"),
                        sentence(l, t),
                        t.get("ansvarsgruppe.kol.hvem")),
                l.linjer().stream().map(Linje::navn).toList(),
                List.of(
                        series(t.get("ansvarsgruppe.stand.APEN"), l, Linje::apne),
                        series(t.get("ansvarsgruppe.stand.HOLDT_FOR_SENT"), l, Linje::forSent),
                        series(t.get("ansvarsgruppe.stand.OVER_FRISTEN"), l, Linje::over),
                        series(t.get("ansvarsgruppe.stand.HOLDT_I_TIDE"), l, Linje::iTide)),
                0);
    }

    private static Series series(String name, Lofter l, ToIntFunction<Linje> value) {
        return Series.of(name, l.linjer().stream().mapToDouble(x -> value.applyAsInt(x)).toArray());
    }

    static List<Problem> said(List<Problem> keys, Texts t) {
        return keys.stream().map(p -> new Problem(p.field(), t.get(p.text()))).toList();
    }

    /// Out of scope or closed to the reader: the same answer to both.
    static ModelAndView closed() {
        return new ModelAndView("ansvarsgruppe/lukket", Map.of(), HttpStatus.FORBIDDEN);
    }
}
