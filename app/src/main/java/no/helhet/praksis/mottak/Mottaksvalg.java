package no.helhet.praksis.mottak;

import static no.helhet.praksis.mottak.Ko.SIGN;

import no.helhet.platform.database.Scopes;
import no.helhet.platform.live.LiveSigns;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The choices of the present user's office: in force at every desk as they are saved.
@Service
@Transactional
class Mottaksvalg {
    private final Innstillinger innstillinger;
    private final Mottakspor spor;
    private final LiveSigns signs;

    Mottaksvalg(Innstillinger innstillinger, Mottakspor spor, LiveSigns signs) {
        this.innstillinger = innstillinger;
        this.spor = spor;
        this.signs = signs;
    }

    Innstilling find() {
        var scope = Scopes.current();
        return innstillinger.find(scope.kommuner().getFirst(), scope.actor().enhetsnr());
    }

    void choose(Innstilling chosen) {
        var scope = Scopes.current();
        var kommunenr = scope.kommuner().getFirst();
        innstillinger.save(kommunenr, scope.actor().enhetsnr(), chosen);
        spor.chosen(kommunenr, chosen);
        signs.send(scope.actor().enhetsnr(), SIGN);
    }
}
