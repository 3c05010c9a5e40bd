package no.helhet.praksis.vedtak;

import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.vedtak.Brev.Avsnitt;
import no.helhet.praksis.vedtak.Brev.Rad;
import no.helhet.praksis.vedtak.Brev.Referanse;
import no.helhet.praksis.vedtak.Brev.Tabell;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Prints the calculation behind a decision, step by step, as it was kept when it was signed.
@Component
public class Sporutskrift {
    private final Vedtaksspor.Leser spor;
    private final Regler regler;
    private final TextCatalog texts;
    private final Brevtrykk trykk;

    Sporutskrift(Vedtaksspor.Leser spor, Regler regler, TextCatalog texts, Brevtrykk trykk) {
        this.spor = spor;
        this.regler = regler;
        this.texts = texts;
        this.trykk = trykk;
    }

    /// @param kontor the office, on top of the page
    public byte[] print(Vedtak vedtak, String kontor, Instant created) {
        var t = texts.in(Language.of(vedtak.malform()));
        var kept = spor.read(vedtak);
        var page = new Sporside(kept.maneder(), kept.regelversjon(), regler, "", null);
        var parts = new ArrayList<Avsnitt>();
        if (kept.maneder().isEmpty()) {
            parts.add(
                    new Avsnitt(
                            "",
                            List.of(Brevskriver.standard(t.get("brev.utskrift.uten-beregning")))));
        }
        for (var month : page.maneder(t)) {
            parts.add(new Avsnitt(t.month(month.maned()), tables(month, t)));
        }
        return trykk.print(
                new Brev(
                        vedtak.malform(),
                        t.get("vedtak.spor.tittel"),
                        List.of(kontor),
                        List.of(),
                        List.of(new Referanse(t.get("brev.dato"), t.moment(vedtak.vedtatt()))),
                        parts,
                        kept.maneder().isEmpty()
                                ? ""
                                : t.get("vedtak.spor.versjon", page.regelversjon()),
                        List.of()),
                created);
    }

    private static List<Brev.Del> tables(Sporside.Maned month, Texts t) {
        var tables = new ArrayList<Brev.Del>();
        for (var line : month.linjer()) {
            var rows = new ArrayList<Rad>();
            for (var step : line.steg()) {
                rows.add(new Rad(List.of(step.navn(), step.kilde(), step.verdi()), false));
            }
            rows.add(
                    new Rad(
                            List.of(line.setning(), line.hjemmel(), t.amount(line.forslagOre())),
                            true));
            tables.add(
                    new Tabell(
                            line.post(),
                            List.of(
                                    t.get("vedtak.kol.steg"),
                                    t.get("vedtak.kol.kilde"),
                                    t.get("vedtak.kol.verdi")),
                            rows));
        }
        return tables;
    }
}
