package no.helhet.praksis.vedtak;

import no.helhet.platform.database.Actor;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.Saker;
import no.helhet.praksis.vedtak.Beslutningsside.Endret;
import no.helhet.regelverk.livsopphold.Beregning.Beregnet;
import no.helhet.regelverk.livsopphold.Linje;
import no.helhet.regelverk.livsopphold.Linje.Gruppe;
import no.helhet.regelverk.livsopphold.Manedsregnskap;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Puts the decision maker's page together.
@Service
@Transactional
class Beslutningssider {
    private final Godkjenning godkjenning;
    private final Signering signering;
    private final Vedtakene vedtakene;
    private final Personer personer;
    private final Saker saker;
    private final Vedtaksspor.Leser spor;
    private final Regler regler;
    private final Clock clock;

    Beslutningssider(
            Godkjenning godkjenning,
            Signering signering,
            Vedtakene vedtakene,
            Personer personer,
            Saker saker,
            Vedtaksspor.Leser spor,
            Regler regler,
            Clock clock) {
        this.godkjenning = godkjenning;
        this.signering = signering;
        this.vedtakene = vedtakene;
        this.personer = personer;
        this.saker = saker;
        this.spor = spor;
        this.regler = regler;
        this.clock = clock;
    }

    Beslutningsside show(Utkast draft, Texts t) {
        var actor = Vedtaksbehandling.actor();
        var sak = saker.find(draft.sakId()).orElseThrow();
        var person = personer.find(draft.personId()).orElseThrow();
        var provelse = godkjenning.check(draft, sak);
        var before = vedtakene.findByPerson(draft.personId(), 1).stream().findFirst().orElse(null);
        var waiting = godkjenning.findWaiting().stream().map(Utkast::id).toList();
        var at = waiting.indexOf(draft.id());
        var title = t.get("vedtak.tittel", t.get("vedtak.type." + sak.type()), period(draft, t));
        return new Beslutningsside(
                sak,
                person,
                draft,
                title,
                summary(draft, provelse, t),
                details(draft, sak, provelse, t),
                before == null ? null : t.period(before.fom(), before.tom()),
                period(draft, t),
                before == null ? List.of() : changes(draft, provelse, before, t),
                new Kontroller(regler, t).check(draft, provelse, person, before),
                Kontroller.ANTALL,
                signering.letter(draft, sak, provelse, null, clock.instant()),
                godkjenning.findFullmakt(sak, provelse.belopOre()).orElse(null),
                personer.isInhabil(actor.id(), draft.personId()),
                isSame(draft, sak, actor),
                new Sjekkliste(regler, t).points(provelse.porter(), ""),
                provelse.isReadyToSign(),
                provelse.avtrykk(),
                at + 1,
                waiting.size(),
                at >= 0 && at + 1 < waiting.size() ? waiting.get(at + 1).path() : null);
    }

    private static boolean isSame(Utkast draft, Sak sak, Actor actor) {
        return sak.type() != Sak.Type.NODHJELP && actor.id().equals(draft.forberedtAv());
    }

    private static String period(Utkast draft, Texts t) {
        var okonomi = draft.innhold().okonomi();
        return t.period(okonomi.fom(), okonomi.tom());
    }

    private static String summary(Utkast draft, Provelse provelse, Texts t) {
        var vurdering = draft.innhold().vurdering();
        var outcome = vurdering.utfall() == null ? "INNVILGET" : vurdering.utfall().name();
        return provelse.belopOre() == 0
                ? t.get("vedtak.forslag.uten", t.get("vedtak.utfall." + outcome), period(draft, t))
                : t.get(
                        "vedtak.forslag",
                        t.get("vedtak.utfall." + outcome),
                        t.amount(provelse.belopOre()),
                        t.get("vedtak.form." + vurdering.form()),
                        period(draft, t));
    }

    private static String details(Utkast draft, Sak sak, Provelse provelse, Texts t) {
        var parts = new ArrayList<String>();
        for (var line : provelse.plan().linjer()) {
            parts.add(
                    t.get(
                            "vedtak.forslag.betaling",
                            t.date(line.forfall()),
                            t.amount(line.belopOre()),
                            line.mottaker() == null
                                    ? t.get("vedtak.forslag.soker")
                                    : line.mottaker()));
        }
        if (provelse.utregning().first() instanceof Beregnet b && sak.type() != Sak.Type.NODHJELP) {
            parts.add(t.get("vedtak.forslag.sokt", t.amount(b.sought().stonad().ore())));
        }
        for (var v : draft.innhold().vilkar()) {
            parts.add(t.get("vedtak.forslag.vilkar", v.tittel()));
        }
        return String.join(" ", parts);
    }

    private List<Endret> changes(Utkast draft, Provelse provelse, Vedtak before, Texts t) {
        var stored = spor.read(before).maneder();
        if (!(provelse.utregning().first() instanceof Beregnet beregnet) || stored.isEmpty()) {
            return List.of();
        }
        var now = beregnet.regnskap();
        var then = stored.getFirst();
        var was = amounts(then, t);
        var is = amounts(now, t);
        var why = new LinkedHashMap<String, String>();
        now.linjer().forEach(l -> why.merge(post(l, t), reason(l, t), (a, b) -> a));
        var posts = new LinkedHashSet<>(is.keySet());
        posts.addAll(was.keySet());
        var rows = new ArrayList<Endret>();
        long same = 0;
        int others = 0;
        for (var post : posts) {
            var a = was.getOrDefault(post, 0L);
            var b = is.getOrDefault(post, 0L);
            if (a.equals(b)) {
                same += a;
                others++;
            } else {
                rows.add(new Endret(post, a, b, why.getOrDefault(post, ""), false));
            }
        }
        if (others > 0) {
            rows.add(new Endret(t.get("vedtak.endret.andre", others), same, same, "", false));
        }
        rows.add(
                new Endret(
                        t.get("vedtak.endret.stonad"),
                        then.forslag().stonad().ore(),
                        now.forslag().stonad().ore(),
                        "",
                        true));
        return rows;
    }

    private Map<String, Long> amounts(Manedsregnskap maned, Texts t) {
        var amounts = new LinkedHashMap<String, Long>();
        for (var line : maned.linjer()) {
            if (line.gruppe() != Gruppe.UTENFOR) {
                var sign = line.gruppe() == Gruppe.BEHOV ? 1 : -1;
                amounts.merge(post(line, t), sign * line.forslag().ore(), Long::sum);
            }
        }
        return amounts;
    }

    private String post(Linje line, Texts t) {
        return regler.text(line.post(), t.language());
    }

    private String reason(Linje line, Texts t) {
        var change = line.overstyring();
        return change == null
                ? regler.text(line.forklaring(), t.language())
                : t.get("vedtak.endret.overstyrt", change.hvem(), change.begrunnelse());
    }
}
