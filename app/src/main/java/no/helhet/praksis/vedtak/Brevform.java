package no.helhet.praksis.vedtak;

import no.helhet.platform.web.Texts;
import no.helhet.praksis.vedtak.Brev.Avsnitt;
import no.helhet.praksis.vedtak.Brev.Del;
import no.helhet.praksis.vedtak.Brev.Rad;
import no.helhet.praksis.vedtak.Brev.Tabell;
import no.helhet.praksis.vedtak.Brev.Tekst;
import no.helhet.praksis.vedtak.Brevskriver.Oppdrag;
import no.helhet.regelverk.vilkar.Brudd;
import no.helhet.regelverk.vilkar.Reduksjon;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/// What a letter says of a loan, a guarantee, goods and services, and of a reduction.
@Component
class Brevform {
    private final Regler regler;

    Brevform(Regler regler) {
        this.regler = regler;
    }

    void write(Oppdrag o, Texts t, List<Avsnitt> parts) {
        var vurdering = o.innhold().vurdering();
        if (!vurdering.isGranted()) {
            return;
        }
        reduction(o, t, parts);
        switch (vurdering.form()) {
            case BIDRAG -> {}
            case LAN -> parts.add(loan(o, t));
            case GARANTI -> parts.add(guarantee(vurdering.garanti(), t));
            case VARER_OG_TJENESTER ->
                    parts.add(
                            Brevskriver.section(
                                    t.get("brev.varer"),
                                    vurdering.varer().hva(),
                                    vurdering.varer().sarligeForhold().begrunnelse()));
        }
    }

    private static Avsnitt loan(Oppdrag o, Texts t) {
        var lan = o.innhold().vurdering().lan();
        var plan = Laneplanen.of(o.provelse().laneplan());
        var content = new ArrayList<Del>();
        if (!plan.avdrag().isEmpty()) {
            var rows = new ArrayList<Rad>();
            plan.avdrag()
                    .forEach(
                            a ->
                                    rows.add(
                                            new Rad(
                                                    List.of(
                                                            t.dateWithYear(a.forfall()),
                                                            t.amount(a.innbetaling().ore())),
                                                    false)));
            rows.add(new Rad(List.of(t.get("brev.sum"), t.amount(plan.sumOre())), true));
            content.add(
                    new Tabell(
                            t.get("brev.lan.plan"),
                            List.of(t.get("brev.betaling.dato"), t.get("brev.belop")),
                            rows));
            content.add(Brevskriver.standard(plan.interest(t)));
        }
        content.addAll(
                Brevskriver.section("", lan.vilkar(), lan.betalingsevne().begrunnelse()).deler());
        return new Avsnitt(t.get("brev.lan"), content);
    }

    private static Avsnitt guarantee(Vurdering.Garantien g, Texts t) {
        var content = new ArrayList<Del>();
        content.add(new Tekst(t.get("brev.garanti.gjelder", g.gjelder()), true));
        var grense = g.grenseOre();
        if (grense != null) {
            content.add(Brevskriver.standard(t.get("brev.garanti.grense", t.amount(grense))));
        }
        var sisteDag = g.sisteDag();
        if (sisteDag != null) {
            content.add(Brevskriver.standard(t.get("brev.garanti.til", t.dateWithYear(sisteDag))));
        }
        content.add(Brevskriver.standard(t.get("brev.garanti.ikke-penger")));
        content.addAll(Brevskriver.section("", g.vilkar(), g.betalingsevne()).deler());
        return new Avsnitt(t.get("brev.garanti"), content);
    }

    private void reduction(Oppdrag o, Texts t, List<Avsnitt> parts) {
        var r = o.innhold().vurdering().reduksjon();
        var brudd = o.provelse().brudd();
        if (r == null || brudd == null) {
            return;
        }
        var content = new ArrayList<Del>();
        content.add(new Tekst(breached(brudd, t), true));
        if (r.varslet() != null) {
            content.add(
                    new Tekst(
                            t.get(
                                    "brev.reduksjon.varslet",
                                    t.dateWithYear(r.varslet()),
                                    r.varselmate()),
                            true));
        }
        content.add(
                Brevskriver.standard(t.get("brev.reduksjon.hvor-mye", r.prosent(), months(r, t))));
        for (var month : o.provelse().utregning().reduksjoner()) {
            if (month instanceof Reduksjon.Beregnet done) {
                content.add(Brevskriver.standard(regler.text(done.setning(), t.language())));
            }
        }
        content.addAll(
                Brevskriver.section(
                                "",
                                r.arsak(),
                                r.uttalelse(),
                                r.forholdsmessig().begrunnelse(),
                                r.barnetsBeste(),
                                r.grunnUnderGulv())
                        .deler());
        parts.add(new Avsnitt(t.get("brev.reduksjon"), content));
    }

    private static String breached(Brudd brudd, Texts t) {
        var name =
                brudd.vilkar().stream()
                        .filter(v -> v.id().equals(brudd.vilkarId()))
                        .map(v -> v.navn())
                        .findFirst()
                        .orElse("");
        var day = brudd.bruddag();
        return t.get(
                "brev.reduksjon.brudd",
                name,
                t.period(brudd.vedtakPeriode().from(), brudd.vedtakPeriode().to()),
                day == null ? "" : t.dateWithYear(day));
    }

    private static String months(Vurdering.Reduksjonen r, Texts t) {
        return t.months(r.fra(), r.til());
    }
}
