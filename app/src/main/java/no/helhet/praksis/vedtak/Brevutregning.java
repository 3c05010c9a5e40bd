package no.helhet.praksis.vedtak;

import no.helhet.platform.web.Texts;
import no.helhet.praksis.vedtak.Brev.Avsnitt;
import no.helhet.praksis.vedtak.Brev.Del;
import no.helhet.praksis.vedtak.Brev.Rad;
import no.helhet.praksis.vedtak.Brev.Tabell;
import no.helhet.praksis.vedtak.Brev.Tekst;
import no.helhet.praksis.vedtak.Brevskriver.Oppdrag;
import no.helhet.regelverk.livsopphold.Linje;
import no.helhet.regelverk.livsopphold.Linje.Gruppe;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Form;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Resultat;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/// The calculation as the letter tells it: a table of the first month, a sentence for each line,
/// and what was left out.
@Component
class Brevutregning {
    private final Regler regler;

    Brevutregning(Regler regler) {
        this.regler = regler;
    }

    void write(Oppdrag o, Resultat outcome, Texts t, List<Avsnitt> parts) {
        var months = o.provelse().utregning().complete();
        // A guarantee pays nothing: a sum would say that it did.
        if (months == null
                || outcome == Resultat.AVVIST
                || o.innhold().vurdering().gives(Form.GARANTI)) {
            return;
        }
        var first = months.getFirst();
        var rows = new ArrayList<Rad>();
        var why = new ArrayList<Tekst>();
        var outside = new ArrayList<Del>();
        for (var line : first.linjer()) {
            if (line.gruppe() == Gruppe.UTENFOR) {
                outside.add(Brevskriver.standard(regler.text(line.setning(), t.language())));
                continue;
            }
            var sign = line.gruppe() == Gruppe.BEHOV ? 1 : -1;
            rows.add(
                    new Rad(
                            List.of(
                                    regler.text(line.post(), t.language()),
                                    t.amount(sign * line.forslag().ore())),
                            false));
            why.add(sentence(line, t));
        }
        o.provelse()
                .utregning()
                .ofAge()
                .forEach(
                        (line, month) -> {
                            if (!month.equals(first.grunnlag().month())) {
                                outside.add(
                                        Brevskriver.standard(
                                                t.get(
                                                        "brev.utenfor.fra",
                                                        t.month(month),
                                                        regler.text(
                                                                line.setning(), t.language()))));
                            }
                        });
        var sum = first.forslag().stonad().ore();
        rows.add(new Rad(List.of(t.get("brev.beregning.sum"), t.amount(sum)), true));
        var content = new ArrayList<Del>();
        content.add(
                new Tabell(
                        t.get("brev.beregning.tabell", t.month(first.grunnlag().month())),
                        List.of(t.get("brev.post"), t.get("brev.belop")),
                        rows));
        if (months.size() > 1) {
            content.add(
                    Brevskriver.standard(
                            t.get("brev.beregning.maneder", Brevskriver.period(o, t))));
        }
        content.add(new Brev.Punkter(why));
        parts.add(new Avsnitt(t.get("brev.beregning"), content));
        if (!outside.isEmpty()) {
            parts.add(new Avsnitt(t.get("brev.utenfor"), outside));
        }
    }

    private Tekst sentence(Linje line, Texts t) {
        var change = line.overstyring();
        return change == null
                ? Brevskriver.standard(regler.text(line.setning(), t.language()))
                : new Tekst(
                        t.get(
                                "brev.beregning.overstyrt",
                                regler.text(line.post(), t.language()),
                                t.amount(change.belop().ore()),
                                change.begrunnelse()),
                        true);
    }
}
