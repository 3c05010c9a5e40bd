package no.helhet.praksis.soknad;

import no.helhet.platform.access.CurrentUser;
import no.helhet.praksis.soknad.web.Karanteneside;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.UUID;

/// What a person does with the quarantine: sees what lies there, and carries a message to where it
/// belongs.
@Component
class Karantene {
    private static final Logger log = LoggerFactory.getLogger(Karantene.class);
    private static final int SHORTEST_REASON = 5;
    private final TransactionTemplate transaction;
    private final KaranteneRepository karantene;
    private final Innsending innsending;
    private final Adressat adressat;

    Karantene(
            TransactionTemplate transaction,
            KaranteneRepository karantene,
            Innsending innsending,
            Adressat adressat) {
        this.transaction = transaction;
        this.karantene = karantene;
        this.innsending = innsending;
        this.adressat = adressat;
    }

    List<Karanteneside.Rad> list() {
        return transaction.execute(
                status -> {
                    karantene.enter();
                    return karantene.findWaiting().stream().map(this::row).toList();
                });
    }

    /// The bytes of the message's parts, for the one who must find where it belongs.
    List<Del> findParts(UUID id) {
        return transaction.execute(
                status -> {
                    karantene.enter();
                    return karantene.findParts(id);
                });
    }

    /// @return null when done, or the key of why not
    @Nullable String route(UUID id, String kommunenr, String enhetsnr, String grunn) {
        if (grunn.strip().length() < SHORTEST_REASON) {
            return "soknad.karantene.problem.grunn";
        }
        var kontor = adressat.find(kommunenr.strip(), enhetsnr.strip());
        if (kontor.isEmpty()) {
            return "soknad.karantene.problem.kommune";
        }
        var user = CurrentUser.id();
        if (!innsending.routeByHand(id, kommunenr.strip(), kontor.get(), user, grunn.strip())) {
            return "soknad.karantene.problem.borte";
        }
        log.info("Message {} was routed by hand to office {}", id, kontor.get().enhetsnr());
        return null;
    }

    private Karanteneside.Rad row(KaranteneRepository.Innkommet innkommet) {
        var avvik = innkommet.avvik();
        return new Karanteneside.Rad(
                innkommet.id(),
                innkommet.mottatt(),
                avvik == null ? "INGEN" : avvik.arsak(),
                avvik == null ? null : avvik.sti(),
                avvik == null ? null : avvik.linje(),
                innkommet.kanal().name(),
                innkommet.avsender(),
                karantene.findSizes(innkommet.id()));
    }
}
