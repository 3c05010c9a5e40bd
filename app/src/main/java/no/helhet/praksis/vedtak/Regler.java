package no.helhet.praksis.vedtak;

import no.helhet.platform.web.Language;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.parametre.Parametre;

import org.springframework.stereotype.Component;

/// The rules' legal values and words, read once at start.
@Component("vedtakRegler")
class Regler {
    private final Parametre parametre = Parametre.nasjonale();
    private final Tekster tekster = Tekster.load();

    Parametre parametre() {
        return parametre;
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
