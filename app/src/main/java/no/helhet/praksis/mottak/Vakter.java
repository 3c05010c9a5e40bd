package no.helhet.praksis.mottak;

import no.helhet.platform.database.Scopes;
import no.helhet.praksis.mottak.VaktRepository.Vakt;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.UUID;

/// Who is on duty at the office today, at which counter, and who takes a break.
@Service
@Transactional
class Vakter {
    private final VaktRepository vakter;
    private final Innstillinger innstillinger;
    private final Mottakstid tid;
    private final Kovarsel varsel;

    Vakter(VaktRepository vakter, Innstillinger innstillinger, Mottakstid tid, Kovarsel varsel) {
        this.vakter = vakter;
        this.innstillinger = innstillinger;
        this.tid = tid;
        this.varsel = varsel;
    }

    List<Vakt> find() {
        return vakter.findAll(office(), enhetsnr(), tid.today());
    }

    /// Where a worker is today, empty when they have not said.
    String sted(UUID bruker) {
        return vakter.find(office(), enhetsnr(), tid.today(), bruker).map(Vakt::sted).orElse("");
    }

    /// The present user comes on duty at a place, or moves to another.
    ///
    /// @return false when the office has no such place
    boolean goTo(String sted) {
        if (!innstillinger.find(office(), enhetsnr()).steder().contains(sted)) {
            return false;
        }
        save(sted, false);
        return true;
    }

    /// The present user takes a break, or comes back from one.
    void pause(boolean pause) {
        save(sted(Scopes.current().actor().id()), pause);
    }

    private void save(String sted, boolean pause) {
        var actor = Scopes.current().actor();
        vakter.save(
                office(),
                actor.enhetsnr(),
                tid.today(),
                new Vakt(actor.id(), actor.navn(), sted, pause ? tid.now() : null));
        varsel.changed(actor.enhetsnr());
    }

    private static String office() {
        return Scopes.current().kommuner().getFirst();
    }

    private static String enhetsnr() {
        return Scopes.current().actor().enhetsnr();
    }
}
