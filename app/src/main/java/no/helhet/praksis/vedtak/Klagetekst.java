package no.helhet.praksis.vedtak;

import no.helhet.platform.web.Texts;
import no.helhet.praksis.sak.Avsender;
import no.helhet.praksis.vedtak.Brev.Avsnitt;
import no.helhet.regelverk.frister.Frist;
import no.helhet.regelverk.frister.Frister;
import no.helhet.regelverk.frister.Fristtype;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;

/// The notice of appeal, fvl § 27 third paragraph: right, time limit, body of appeal, how, access
/// to the documents (§§ 18 and 19), and that the decision may wait (§ 42).
@Component
public class Klagetekst {
    private final Regler regler;

    Klagetekst(Regler regler) {
        this.regler = regler;
    }

    /// @param date the day notice is given
    public List<Avsnitt> write(Texts t, Avsender avsender, LocalDate date) {
        var limit =
                Frister.calculate(Fristtype.KLAGEFRIST, date, regler.parametre())
                                instanceof Frist.Beregnet frist
                        ? t.count(frist.length().value())
                        : "–";
        return List.of(
                new Avsnitt(
                        t.get("brev.klage"),
                        List.of(
                                Brevskriver.standard(t.get("brev.klage.rett", limit)),
                                Brevskriver.standard(
                                        t.get("brev.klage.hvordan", avsender.omtale())),
                                Brevskriver.standard(t.get("brev.klage.instans")),
                                Brevskriver.standard(t.get("brev.klage.utsatt")))),
                new Avsnitt(
                        t.get("brev.innsyn"),
                        List.of(Brevskriver.standard(t.get("brev.innsyn.rett")))),
                new Avsnitt(
                        t.get("brev.sporsmal"),
                        List.of(
                                Brevskriver.standard(
                                        avsender.telefon().isBlank()
                                                ? t.get("brev.sporsmal.kontor", avsender.omtale())
                                                : t.get(
                                                        "brev.sporsmal.telefon",
                                                        avsender.omtale(),
                                                        avsender.telefon())))));
    }
}
