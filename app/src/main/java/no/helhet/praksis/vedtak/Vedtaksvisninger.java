package no.helhet.praksis.vedtak;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.files.FileStore;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.Saker;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;

/// Makes the pages of decisions, traces and letters.
@Service
@Transactional
class Vedtaksvisninger {
    private final Vedtaksbehandling behandling;
    private final Signering signering;
    private final Brevtrykk brevtrykk;
    private final FileStore files;
    private final Saker saker;
    private final Personer personer;
    private final Vedtaksspor.Leser spor;
    private final Regler regler;
    private final Clock clock;

    Vedtaksvisninger(
            Vedtaksbehandling behandling,
            Signering signering,
            Brevtrykk brevtrykk,
            FileStore files,
            Saker saker,
            Personer personer,
            Vedtaksspor.Leser spor,
            Regler regler,
            Clock clock) {
        this.behandling = behandling;
        this.signering = signering;
        this.brevtrykk = brevtrykk;
        this.files = files;
        this.saker = saker;
        this.personer = personer;
        this.spor = spor;
        this.regler = regler;
        this.clock = clock;
    }

    Vedtaksside show(Vedtak vedtak) {
        return new Vedtaksside(
                vedtak,
                saker.find(vedtak.sakId()).orElseThrow(),
                personer.find(vedtak.personId()).orElseThrow(),
                spor.read(vedtak),
                regler);
    }

    /// The letter as it was stored when the decision was signed.
    byte[] letter(Vedtak vedtak) {
        return files.read(vedtak.brev());
    }

    /// The letter as it would be today.
    byte[] preview(Utkast draft) {
        var sak = saker.find(draft.sakId()).orElseThrow();
        var now = clock.instant();
        return brevtrykk.print(
                signering.letter(draft, sak, behandling.check(draft), null, now), now);
    }

    Sporside trace(Vedtak vedtak) {
        var stored = spor.read(vedtak);
        return new Sporside(
                stored.maneder(),
                stored.regelversjon(),
                regler,
                "/vedtak/" + vedtak.id().path(),
                null);
    }

    Sporside trace(Utkast draft) {
        var kommunenr = draft.id().kommunenr();
        var utregning = Utregning.of(kommunenr, draft.innhold(), regler.parametre(kommunenr));
        return new Sporside(
                utregning.regnskap(),
                utregning.first().regelversjon(),
                regler,
                "/sak/" + draft.sakId().path(),
                draft.isEditable() && CurrentUser.has(Rolle.VEILEDER) ? draft : null);
    }
}
