package no.helhet.praksis.soknad;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.audit.Audit;
import no.helhet.platform.web.Place;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.soknad.web.Soknadsvisning;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/// "Søknaden" on the case's page. The id is [SoknadId#path].
@Component
@Transactional
class SoknadPlace implements Place {
    private final Soknader soknader;
    private final Personer personer;
    private final MuntligeSoknader muntlige;
    private final Audit audit;

    SoknadPlace(Soknader soknader, Personer personer, MuntligeSoknader muntlige, Audit audit) {
        this.soknader = soknader;
        this.muntlige = muntlige;
        this.personer = personer;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "sak.soknad";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable Content render(String id) {
        var mayRead = CurrentUser.hasAny(Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.LEDER);
        var soknad = mayRead ? soknader.find(SoknadId.valueOf(id)).orElse(null) : null;
        if (soknad == null || !personer.checkAccess(soknad.personId()).erTillatt()) {
            return null;
        }
        audit.read("soknad", "saksbehandling", List.of(soknad.personId()), null);
        return new Content("soknad/sak-soknad.jte", view(soknad));
    }

    private Soknadsvisning view(Soknader.Registrert soknad) {
        var innhold = soknad.innhold();
        var oral = Kanal.MUNTLIG.name().equals(soknad.kanal());
        return new Soknadsvisning(
                soknad.id().path(),
                soknad.meldingId().path(),
                soknad.mottatt(),
                soknad.kanal(),
                innhold != null || oral,
                soknad.nodhjelp(),
                innhold == null
                        ? oral ? muntlige.read(soknad.original()) : null
                        : innhold.data()
                                .begrunnelse()
                                .hvorforSoke()
                                .filter(w -> !w.isBlank())
                                .orElse(null),
                innhold == null
                        ? List.of()
                        : Nodhjelpstegn.find(
                                innhold.data().begrunnelse().hvaSokesOm(),
                                innhold.data().begrunnelse().hvorforSoke().orElse("")),
                innhold == null ? List.of() : Soknadsfakta.messages(innhold),
                innhold == null ? List.of() : Soknadsfakta.unanswered(innhold),
                innhold == null ? List.of() : Soknadsfakta.groups(innhold),
                soknad.vedlegg().stream()
                        .map(
                                v ->
                                        new Soknadsvisning.Vedlegg(
                                                v.nr(),
                                                v.filnavn(),
                                                v.type(),
                                                v.storrelse(),
                                                v.avtrykkStemmer()))
                        .toList());
    }
}
