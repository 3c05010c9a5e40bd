package no.helhet.praksis.mottak;

import static no.helhet.praksis.mottak.Ko.SIGN;

import no.helhet.platform.database.Scopes;
import no.helhet.platform.live.LiveSigns;
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
    private final LiveSigns signs;

    Vakter(VaktRepository vakter, Innstillinger innstillinger, Mottakstid tid, LiveSigns signs) {
        this.vakter = vakter;
        this.innstillinger = innstillinger;
        this.tid = tid;
        this.signs = signs;
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
        signs.send(actor.enhetsnr(), SIGN);
    }

    private static String office() {
        return Scopes.current().kommuner().getFirst();
    }

    private static String enhetsnr() {
        return Scopes.current().actor().enhetsnr();
    }
}
