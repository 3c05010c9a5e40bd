package no.helhet.praksis.vedtak;

import no.helhet.platform.web.Language;
import no.helhet.praksis.satser.Satser;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.parametre.Parametre;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;

/// The rules' legal values and words. The national ones are read once at start.
@Component("vedtakRegler")
class Regler {
    private final Tekster tekster = Tekster.load();
    private final Satser satser;

    Regler(Satser satser) {
        this.satser = satser;
    }

    /// The national values.
    Parametre parametre() {
        return Parametre.nasjonale();
    }

    /// The values of a municipality, as the running transaction sees them.
    Parametre parametre(String kommunenr) {
        return satser.parametre(kommunenr);
    }

    /// The norms a caseworker may choose among, as they are on the day.
    List<Satser.Norm> normer(String kommunenr, LocalDate date) {
        return satser.findNormer(kommunenr, date);
    }

    String text(Tekst tekst, Language language) {
        return text(tekst, Sprak.valueOf(language.name()));
    }

    String text(Tekst tekst, Sprak sprak) {
        return tekster.render(tekst, sprak);
    }

    boolean knows(Tekst tekst) {
        return tekster.keys(Sprak.NB).contains(tekst.key());
    }
}
