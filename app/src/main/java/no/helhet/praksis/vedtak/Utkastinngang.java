package no.helhet.praksis.vedtak;

import no.helhet.platform.audit.Audit;
import no.helhet.praksis.person.Personer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;

/// The way in to a draft or a decision: held against impartiality and address protection, and
/// logged.
@Service
@Transactional
class Utkastinngang {
    private final UtkastRepository utkast;
    private final VedtakRepository vedtak;
    private final Personer personer;
    private final Audit audit;

    Utkastinngang(
            UtkastRepository utkast, VedtakRepository vedtak, Personer personer, Audit audit) {
        this.utkast = utkast;
        this.vedtak = vedtak;
        this.personer = personer;
        this.audit = audit;
    }

    /// @param hva what is opened, for the access log
    Optional<Utkast> enter(UtkastId id, String hva) {
        return utkast.find(id)
                .filter(
                        u -> {
                            var open = personer.checkAccess(u.personId()).erTillatt();
                            audit.read(
                                    open ? hva : "vedtak.nektet",
                                    Vedtaksbehandling.FORMAL,
                                    List.of(u.personId()),
                                    u.sakId().id());
                            return open;
                        });
    }

    Optional<Vedtak> enter(VedtakId id, String hva) {
        return vedtak.find(id)
                .filter(
                        v -> {
                            var open = personer.checkAccess(v.personId()).erTillatt();
                            audit.read(
                                    open ? hva : "vedtak.nektet",
                                    Vedtaksbehandling.FORMAL,
                                    List.of(v.personId()),
                                    v.sakId().id());
                            return open;
                        });
    }
}
